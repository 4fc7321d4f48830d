import { DataTable, HeadCell } from '@/components/ui/data-table';
import type { Proposal } from '@/lib/fixes/propose-registrations';
import type { UnknownIdentityItem } from '@/lib/unknown-identities/list-unknown-identities';
import { SelectHead } from '@/app/(portal)/bulk-fixes/_components/select-head';
import { UnknownIdentityRow } from './unknown-identity-row';

type UnknownIdentityTableProps = {
  identities: readonly UnknownIdentityItem[];
  isAcrossTenants: boolean;
  /** By their ids; null for who may not register. */
  proposals: ReadonlyMap<string, Proposal> | null;
  /** From where they knocked lately, by their ids. */
  addresses: ReadonlyMap<string, readonly string[]>;
  canDismiss: boolean;
  /** The form that ticked rows belong to; null where none can be ticked. */
  selectionForm: string | null;
};

export function UnknownIdentityTable({
  identities,
  proposals,
  addresses,
  ...rest
}: UnknownIdentityTableProps) {
  return (
    <DataTable label="Unknown identities">
      <thead className="max-md:sr-only">
        <tr>
          {rest.selectionForm !== null && <SelectHead formId={rest.selectionForm} />}
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
            addresses={addresses.get(one.id) ?? []}
            {...rest}
          />
        ))}
      </tbody>
    </DataTable>
  );
}
