import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ApiKeyRow } from '@/lib/api-keys/list-api-keys';
import { RevokeKeyButton } from './revoke-key-button';

/** On a phone the last use stands under the name, beside the button. */
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
          <HeadCell className={wide}>Last used</HeadCell>
          <HeadCell>
            <span className="sr-only">Revoke</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <Row key={key.id}>
            <Cell
              className={`font-medium max-md:py-2 md:max-w-60 md:truncate ${key.revokedAt === null ? '' : 'text-ink-3'}`}
            >
              <span className="wrap-anywhere max-md:block max-md:whitespace-normal">
                {key.name}
              </span>
              <span className="block text-xs font-normal text-ink-3 md:hidden">
                <LastUse at={key.lastUsedAt} />
              </span>
            </Cell>
            {isAcrossTenants && <Cell className={wide}>{key.tenant.name}</Cell>}
            <Cell className={`value text-ink-2 ${wide}`}>…{key.hint}</Cell>
            <Cell className={`text-ink-2 ${wide}`}>
              <RelativeTime at={key.createdAt} />
            </Cell>
            <Cell className={`text-ink-2 ${wide}`}>
              {key.lastUsedAt === null ? 'Never' : <RelativeTime at={key.lastUsedAt} />}
            </Cell>
            <Cell className="text-right">
              {key.revokedAt === null ? (
                <RevokeKeyButton keyId={key.id} name={key.name} />
              ) : (
                <span className="text-ink-3">
                  Revoked{' '}
                  <span className={wide}>
                    <RelativeTime at={key.revokedAt} />
                  </span>
                </span>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function LastUse({ at }: { at: Date | null }) {
  if (at === null) return 'Never used';
  return (
    <>
      Used <RelativeTime at={at} />
    </>
  );
}
