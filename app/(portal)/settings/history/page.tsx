import type { Metadata } from 'next';
import { History } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { isAuditArea } from '@/lib/audit/audit-areas';
import { listAuditEntries } from '@/lib/audit/list-audit-entries';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { HistoryFilter } from './_components/history-filter';
import { HistoryTable } from './_components/history-table';

export const metadata: Metadata = { title: 'Change history' };

async function HistoryPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const params = await searchParams;
  const [wanted, person, cursor] = [
    oneParam(params.area),
    oneParam(params.person),
    oneParam(params.cursor),
  ];
  const area = isAuditArea(wanted) ? wanted : undefined;
  const tenantId = (await viewedTenantId(ctx)) ?? undefined;
  const { rows, nextCursor } = await orPageError(
    listAuditEntries(ctx, { tenantId, area, person, cursor }),
  );
  const isFiltered = area !== undefined || person !== undefined;
  return (
    <>
      <PageHeader title="Change history" crumbs={[{ href: routes.settings(), name: 'Settings' }]}>
        Who changed what and when. Nothing in it can be edited.
      </PageHeader>
      <Panel isFlush>
        <HistoryFilter area={area} person={person} />
        {rows.length === 0 ? (
          <EmptyState
            icon={History}
            title={isFiltered ? 'Nothing found' : 'Nothing has been changed yet'}
            action={isFiltered && <LinkButton href={routes.audit()}>Show everything</LinkButton>}
          >
            {isFiltered
              ? 'No change fits this filter.'
              : 'Every change to chargers, passwords, sites, CPMSs, tenants and users appears here.'}
          </EmptyState>
        ) : (
          <HistoryTable entries={rows} canManage={can(ctx.actor, 'site.manage')} />
        )}
        <Pager
          label="Pages of changes"
          firstHref={cursor === undefined ? undefined : routes.audit({ area, person })}
          nextHref={
            nextCursor === null ? undefined : routes.audit({ area, person, cursor: nextCursor })
          }
        />
      </Panel>
    </>
  );
}

export default portalPage(HistoryPage);
