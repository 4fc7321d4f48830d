import { DataTable, HeadCell } from '@/components/ui/data-table';
import type { UnknownIdentityItem } from '@/lib/unknown-identities/list-unknown-identities';
import { UnknownIdentityRow } from './unknown-identity-row';

type UnknownIdentityTableProps = {
  identities: readonly UnknownIdentityItem[];
  isAcrossTenants: boolean;
  canRegister: boolean;
  canDismiss: boolean;
};

export function UnknownIdentityTable({ identities, ...rest }: UnknownIdentityTableProps) {
  return (
    <DataTable label="Unknown identities">
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell>Identity it sent</HeadCell>
          <HeadCell isNumber>Attempts</HeadCell>
          <HeadCell>From</HeadCell>
          <HeadCell>Last seen</HeadCell>
          <HeadCell className="max-lg:hidden">First seen</HeadCell>
          {rest.isAcrossTenants && <HeadCell className="max-lg:hidden">Tenant</HeadCell>}
          <HeadCell>
            <span className="sr-only">Actions</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {identities.map((one) => (
          <UnknownIdentityRow key={one.id} identity={one} {...rest} />
        ))}
      </tbody>
    </DataTable>
  );
}
