import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ApiKeyRow } from '@/lib/api-keys/list-api-keys';
import { RevokeKeyButton } from './revoke-key-button';

/** On a phone the name, the last use and the button are enough. */
const wide = 'max-md:hidden';

type ApiKeyTableProps = { keys: readonly ApiKeyRow[]; isAcrossTenants: boolean };

export function ApiKeyTable({ keys, isAcrossTenants }: ApiKeyTableProps) {
  return (
    <DataTable
      label="API keys"
      className="[&_th:first-child]:rounded-tl-lg [&_th:last-child]:rounded-tr-lg"
    >
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          {isAcrossTenants && <HeadCell className={wide}>Tenant</HeadCell>}
          <HeadCell className={wide}>Ends with</HeadCell>
          <HeadCell className={wide}>Created</HeadCell>
          <HeadCell>Last used</HeadCell>
          <HeadCell>
            <span className="sr-only">Revoke</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <Row key={key.id}>
            <Cell
              className={`max-w-60 truncate font-medium ${key.revokedAt === null ? '' : 'text-ink-3'}`}
            >
              {key.name}
            </Cell>
            {isAcrossTenants && <Cell className={wide}>{key.tenant.name}</Cell>}
            <Cell className={`value text-ink-2 ${wide}`}>…{key.hint}</Cell>
            <Cell className={`text-ink-2 ${wide}`}>
              <RelativeTime at={key.createdAt} />
            </Cell>
            <Cell className="text-ink-2">
              {key.lastUsedAt === null ? 'Never' : <RelativeTime at={key.lastUsedAt} />}
            </Cell>
            <Cell className="text-right">
              {key.revokedAt === null ? (
                <RevokeKeyButton keyId={key.id} name={key.name} />
              ) : (
                <span className="text-ink-3">
                  Revoked <RelativeTime at={key.revokedAt} />
                </span>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
