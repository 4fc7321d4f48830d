import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { SiteRow } from '@/lib/sites/list-sites';

type SiteTableProps = { sites: readonly SiteRow[]; isAcrossTenants: boolean; canManage: boolean };

export function SiteTable({ sites, isAcrossTenants, canManage }: SiteTableProps) {
  return (
    <DataTable
      label="Sites"
      className="[&_th:first-child]:rounded-tl-lg [&_th:last-child]:rounded-tr-lg"
    >
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          {isAcrossTenants && <HeadCell>Tenant</HeadCell>}
          <HeadCell className="max-md:hidden">Address</HeadCell>
          <HeadCell isNumber>Chargers</HeadCell>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <Row key={site.id}>
            <Cell className="font-medium">
              {canManage ? (
                <Link
                  href={routes.site(site.id)}
                  className="inline-flex touch-target items-center hover:underline"
                >
                  {site.name}
                </Link>
              ) : (
                site.name
              )}
            </Cell>
            {isAcrossTenants && <Cell>{site.tenant.name}</Cell>}
            <Cell className="max-w-80 truncate text-ink-2 max-md:hidden">
              {site.address ?? '–'}
            </Cell>
            <Cell isNumber>
              <Link
                href={routes.chargers({ site: site.id })}
                aria-label={`${formatCount(site.chargerCount)} chargers at ${site.name}`}
                className="inline-flex touch-target items-center justify-end hover:underline"
              >
                {formatCount(site.chargerCount)}
              </Link>
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
