import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { TenantRow } from '@/lib/tenants/list-tenants';

type TenantTableProps = { tenants: readonly TenantRow[]; canUpdate: boolean };

export function TenantTable({ tenants, canUpdate }: TenantTableProps) {
  return (
    <DataTable label="Tenants">
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell>Short name in the URL</HeadCell>
          <HeadCell isNumber>Chargers</HeadCell>
          <HeadCell>Since</HeadCell>
        </tr>
      </thead>
      <tbody>
        {tenants.map((tenant) => (
          <Row key={tenant.id}>
            <Cell className="font-medium">
              {canUpdate ? (
                <Link
                  href={routes.tenant(tenant.id)}
                  className="inline-flex touch-target items-center hover:underline"
                >
                  {tenant.name}
                </Link>
              ) : (
                tenant.name
              )}
            </Cell>
            <Cell>
              <code className="value">{tenant.slug}</code>
            </Cell>
            <Cell isNumber>{formatCount(tenant.chargerCount)}</Cell>
            <Cell className="text-ink-2">
              <ExactTime at={tenant.createdAt} form="day" />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
