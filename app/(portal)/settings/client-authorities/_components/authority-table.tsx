import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { ExactTime } from '@/components/ui/exact-time';
import type { ClientAuthorityRow } from '@/lib/client-authorities/list-client-authorities';
import { RemoveButton } from './remove-button';

type AuthorityTableProps = {
  authorities: readonly ClientAuthorityRow[];
  now: Date;
  canManage: boolean;
  canManageAll: boolean;
};

export function AuthorityTable({ authorities, now, canManage, canManageAll }: AuthorityTableProps) {
  return (
    <DataTable
      label="Client authorities"
      className="[&_th:first-child]:rounded-tl-lg [&_th:last-child]:rounded-tr-lg"
    >
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell>For</HeadCell>
          <HeadCell>Valid until</HeadCell>
          <HeadCell>SHA-256</HeadCell>
          {canManage && (
            <HeadCell>
              <span className="sr-only">Remove</span>
            </HeadCell>
          )}
        </tr>
      </thead>
      <tbody>
        {authorities.map(({ fingerprint, id, name, tenant, validTo }) => (
          <Row key={id}>
            <Cell className="font-medium">{name}</Cell>
            <Cell>{tenant?.name ?? 'Every tenant'}</Cell>
            <Cell>
              <ExactTime at={validTo} />
              {validTo < now && <span className="ml-1.5 text-refused">expired</span>}
            </Cell>
            <Cell className="value text-ink-2" title={fingerprint}>
              {fingerprint.slice(0, 16)}…
            </Cell>
            {canManage && (
              <Cell className="text-right">
                {(tenant !== null || canManageAll) && <RemoveButton id={id} name={name} />}
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
