import type { Metadata } from 'next';
import { History } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { isAuditArea } from '@/lib/audit/audit-areas';
import { listAuditEntries } from '@/lib/audit/list-audit-entries';
import { getCharger } from '@/lib/chargers/get-charger';
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
  const [wanted, person, chargerId, cursor] = [
    oneParam(params.area),
    oneParam(params.person),
    oneParam(params.charger),
    oneParam(params.cursor),
  ];
  const area = isAuditArea(wanted) ? wanted : undefined;
  // One charger is of one tenant, whichever is looked at.
  const tenantId = chargerId === undefined ? ((await viewedTenantId(ctx)) ?? undefined) : undefined;
  const charger = chargerId === undefined ? null : await orPageError(getCharger(ctx, chargerId));
  const { rows, nextCursor } = await orPageError(
    listAuditEntries(ctx, { tenantId, chargerId, area, person, cursor }),
  );
  const filter = { charger: chargerId, area, person };
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <PageHeader title="Change history" crumbs={[{ href: routes.settings(), name: 'Settings' }]}>
        {charger === null ? (
          'Who changed what and when. Nothing in it can be edited.'
        ) : (
          <>
            Who changed what about{' '}
            <Link href={routes.charger(charger.id)} className="value underline">
              {charger.identity}
            </Link>{' '}
            and when.
          </>
        )}
      </PageHeader>
      <Panel isFlush>
        <HistoryFilter chargerId={chargerId} area={area} person={person} />
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
          firstHref={cursor === undefined ? undefined : routes.audit(filter)}
          nextHref={
            nextCursor === null ? undefined : routes.audit({ ...filter, cursor: nextCursor })
          }
        />
      </Panel>
    </>
  );
}

export default portalPage(HistoryPage);
