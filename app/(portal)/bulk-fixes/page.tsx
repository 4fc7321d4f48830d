import type { Metadata } from 'next';
import { ListChecks } from 'lucide-react';
import { LiveRefresh } from '@/components/live/live-refresh';
import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { listBulks } from '@/lib/bulk-fixes/list-bulks';
import { bulkStateNames, bulkWords } from '@/lib/format/bulk-words';
import { formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { portalPage } from '@/app/(portal)/_page/portal-page';

export const metadata: Metadata = { title: 'Bulk fixes' };

async function BulkFixesPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const cursor = oneParam((await searchParams).cursor);
  const tenantId = await viewedTenantId(ctx);
  const { rows, nextCursor } = await orPageError(listBulks(ctx, { tenantId, cursor }));
  return (
    <>
      <LiveRefresh href={routes.liveTenant()} />
      <PageHeader title="Bulk fixes" crumbs={[{ href: routes.chargers(), name: 'Chargers' }]}>
        One fix on many chargers, and what came of it.
      </PageHeader>
      <Panel isFlush>
        {rows.length === 0 ? (
          <EmptyState
            icon={ListChecks}
            title="No bulk fixes yet"
            action={<LinkButton href={routes.chargers()}>Choose chargers</LinkButton>}
          >
            Tick chargers on their list, or take all that match a filter, and fix them together.
          </EmptyState>
        ) : (
          <DataTable label="Bulk fixes">
            <thead>
              <tr>
                <HeadCell>Fix</HeadCell>
                <HeadCell isNumber>Chargers</HeadCell>
                <HeadCell>State</HeadCell>
                <HeadCell>By</HeadCell>
                <HeadCell>Begun</HeadCell>
                {tenantId === null && <HeadCell>Tenant</HeadCell>}
              </tr>
            </thead>
            <tbody>
              {rows.map((bulk) => (
                <Row key={bulk.id}>
                  <Cell>
                    <Link
                      href={routes.bulkFix(bulk.id)}
                      className="touch-target font-medium hover:underline"
                    >
                      {bulkWords[bulk.kind].action}
                    </Link>
                  </Cell>
                  <Cell isNumber>{formatCount(bulk.total)}</Cell>
                  <Cell>{bulkStateNames[bulk.state]}</Cell>
                  <Cell className="text-ink-2">{bulk.actorName}</Cell>
                  <Cell className="text-ink-2">
                    <RelativeTime at={bulk.createdAt} />
                  </Cell>
                  {tenantId === null && <Cell className="text-ink-2">{bulk.tenantName}</Cell>}
                </Row>
              ))}
            </tbody>
          </DataTable>
        )}
        <Pager
          label="Pages of bulk fixes"
          firstHref={cursor === undefined ? undefined : routes.bulkFixes()}
          nextHref={nextCursor === null ? undefined : routes.bulkFixes({ cursor: nextCursor })}
        />
      </Panel>
    </>
  );
}

export default portalPage(BulkFixesPage);
