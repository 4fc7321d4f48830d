import { DataTable, HeadCell } from '@/components/ui/data-table';
import type { Proposal } from '@/lib/fixes/propose-registrations';
import type { UnknownIdentityItem } from '@/lib/unknown-identities/list-unknown-identities';
import { UnknownIdentityRow } from './unknown-identity-row';

type UnknownIdentityTableProps = {
  identities: readonly UnknownIdentityItem[];
  isAcrossTenants: boolean;
  /** By their ids; null for who may not register. */
  proposals: ReadonlyMap<string, Proposal> | null;
  canDismiss: boolean;
};

export function UnknownIdentityTable({
  identities,
  proposals,
  ...rest
}: UnknownIdentityTableProps) {
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
          <UnknownIdentityRow
            key={one.id}
            identity={one}
            proposal={proposals?.get(one.id) ?? null}
            {...rest}
          />
        ))}
      </tbody>
    </DataTable>
  );
}
