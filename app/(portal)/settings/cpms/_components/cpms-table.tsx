import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import type { CpmsRow } from '@/lib/cpms/list-cpmses';
import { formatCount } from '@/lib/format/count';
import { dialectName } from '@/lib/format/dialect-name';
import { routes } from '@/lib/routes';

type CpmsTableProps = { cpmses: readonly CpmsRow[]; isAcrossTenants: boolean; canManage: boolean };

export function CpmsTable({ cpmses, isAcrossTenants, canManage }: CpmsTableProps) {
  return (
    <DataTable
      label="CPMSs"
      className="[&_th:first-child]:rounded-tl-lg [&_th:last-child]:rounded-tr-lg"
    >
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          {isAcrossTenants && <HeadCell>Tenant</HeadCell>}
          <HeadCell className="max-md:hidden">WebSocket URL</HeadCell>
          <HeadCell className="max-sm:hidden">Product</HeadCell>
          <HeadCell isNumber>Chargers</HeadCell>
          <HeadCell isNumber>Connected</HeadCell>
          <HeadCell isNumber>Failing</HeadCell>
        </tr>
      </thead>
      <tbody>
        {cpmses.map((cpms) => (
          <Row key={cpms.id}>
            <Cell className="font-medium">
              {canManage ? (
                <Link
                  href={routes.cpms(cpms.id)}
                  className="inline-flex touch-target items-center hover:underline"
                >
                  {cpms.name}
                </Link>
              ) : (
                cpms.name
              )}
            </Cell>
            {isAcrossTenants && <Cell>{cpms.tenant.name}</Cell>}
            <Cell className="max-w-96 truncate max-md:hidden">
              {cpms.url === null ? (
                <span className="text-ink-2">None, the gateway answers</span>
              ) : (
                <code className="value">{cpms.url}</code>
              )}
            </Cell>
            <Cell className="text-ink-2 max-sm:hidden">{dialectName(cpms.dialect)}</Cell>
            <Cell isNumber>
              <Link
                href={routes.chargers({ cpms: cpms.id })}
                aria-label={`${formatCount(cpms.chargerCount)} chargers on ${cpms.name}`}
                className="inline-flex touch-target items-center justify-end hover:underline"
              >
                {formatCount(cpms.chargerCount)}
              </Link>
            </Cell>
            <Cell isNumber>{formatCount(cpms.health.connected)}</Cell>
            <Cell isNumber>
              {cpms.health.refusing > 0 ? (
                <span className="font-medium text-refused">
                  {formatCount(cpms.health.refusing)}
                </span>
              ) : (
                '–'
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
