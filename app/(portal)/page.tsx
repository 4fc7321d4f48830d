import type { Metadata } from 'next';
import { LiveRefresh } from '@/components/live/live-refresh';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access/policy';
import { countChargerStates } from '@/lib/overview/count-charger-states';
import { listFailingNow } from '@/lib/overview/list-failing-now';
import { listFailuresOverTime } from '@/lib/overview/list-failures-over-time';
import { parseOverviewFilters } from '@/lib/overview/overview-filters';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { listUnknownIdentities } from '@/lib/unknown-identities/list-unknown-identities';
import { parseUnknownIdentityFilters } from '@/lib/unknown-identities/unknown-identity-filters';
import { FailingNowPanel } from './_overview/failing-now-panel';
import { FailuresPanel } from './_overview/failures-panel';
import { FilterNote } from './_overview/filter-note';
import { NewestUnknownPanel } from './_overview/newest-unknown-panel';
import { ownChargersSentence } from './_overview/own-chargers-sentence';
import { StateTiles } from './_overview/state-tiles';

export const metadata: Metadata = { title: 'Overview' };

const newestShown = 6;

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OverviewPage({ searchParams }: PageProps) {
  const ctx = await requireContext();
  const { filters, ignored } = parseOverviewFilters(await searchParams);
  const tenantId = await viewedTenantId(ctx);
  const isOwn = ctx.actor.role === 'customer';
  const [counts, failures, failing, unknown] = await orPageError(
    Promise.all([
      countChargerStates(ctx, { tenantId }),
      listFailuresOverTime(ctx, { tenantId, period: filters.period }),
      listFailingNow(ctx, { tenantId, errorType: filters.error }),
      can(ctx.actor, 'unknown-identity.read')
        ? listUnknownIdentities(ctx, {
            tenantId,
            filters: parseUnknownIdentityFilters({}),
            pageSize: newestShown,
          })
        : null,
    ]),
  );
  const isAcrossTenants = tenantId === null && ctx.actor.tenantIds.length !== 1;
  return (
    <>
      <LiveRefresh href={routes.liveTenant()} />
      <PageHeader title={isOwn ? 'Your chargers' : 'Overview'}>
        {isOwn && ownChargersSentence(counts)}
      </PageHeader>
      <StateTiles counts={counts} />
      {failures !== null && <FailuresPanel failures={failures} filters={filters} />}
      <FilterNote filters={filters} ignored={ignored} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:only:grid-cols-1">
        <FailingNowPanel
          failing={failing}
          errorType={filters.error}
          isAcrossTenants={isAcrossTenants}
        />
        {unknown !== null && <NewestUnknownPanel list={unknown} />}
      </div>
    </>
  );
}
