import clsx from 'clsx';
import type { Metadata } from 'next';
import { TexturedFills } from '@/components/charts/textured-fill';
import { LiveRefresh } from '@/components/live/live-refresh';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/access/policy';
import { parseOverviewFilters } from '@/lib/overview/overview-filters';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { FailingNowPanel } from './_overview/failing-now-panel';
import { failureFills } from './_overview/failure-fills';
import { FailuresPanel } from './_overview/failures-panel';
import { FilterNote } from './_overview/filter-note';
import { FixFigure } from './_overview/fix-figure';
import { FleetSummary } from './_overview/fleet-summary';
import { loadOverview } from './_overview/load-overview';
import { NewestUnknownPanel } from './_overview/newest-unknown-panel';
import { ownChargersSentence } from './_overview/own-chargers-sentence';
import { SharedProblemsPanel } from './_overview/shared-problems-panel';

export const metadata: Metadata = { title: 'Overview' };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function OverviewPage({ searchParams }: PageProps) {
  const ctx = await requireContext();
  const { filters, ignored } = parseOverviewFilters(await searchParams);
  const tenantId = await viewedTenantId(ctx);
  const overview = await orPageError(loadOverview(ctx, { tenantId, filters }));
  const { counts, failures, failing, shared, unknown } = overview;
  const isOwn = ctx.actor.role === 'customer';
  const isAcrossTenants = tenantId === null && ctx.actor.tenantIds.length !== 1;
  return (
    <>
      <LiveRefresh href={routes.liveTenant()} />
      <TexturedFills fills={failureFills} />
      <PageHeader title={isOwn ? 'Your chargers' : 'Overview'}>
        {isOwn ? ownChargersSentence(counts) : undefined}
      </PageHeader>
      <FleetSummary counts={counts} isOwn={isOwn} canCreate={can(ctx.actor, 'charger.create')} />
      {shared !== null && <SharedProblemsPanel list={shared} isAcrossTenants={isAcrossTenants} />}
      <FixFigure figure={overview.timeToProof} />
      {failures !== null && (
        <FailuresPanel
          failures={failures}
          filters={filters}
          canOpen={can(ctx.actor, 'attempt.read-all')}
        />
      )}
      <FilterNote filters={filters} ignored={ignored} />
      <div
        className={clsx(
          'grid items-start gap-4',
          unknown !== null && 'lg:grid-cols-[minmax(0,1fr)_20rem]',
        )}
      >
        <FailingNowPanel
          failing={failing}
          errorType={filters.error}
          isAcrossTenants={isAcrossTenants}
          isOwn={isOwn}
        />
        {unknown !== null && (
          <NewestUnknownPanel list={unknown} isAcrossTenants={isAcrossTenants} />
        )}
      </div>
    </>
  );
}

export default portalPage(OverviewPage, requireContext);
