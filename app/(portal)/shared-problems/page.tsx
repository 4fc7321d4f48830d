import { Unplug } from 'lucide-react';
import type { Metadata } from 'next';
import { LiveRefresh } from '@/components/live/live-refresh';
import { SharedProblemItem } from '@/components/shared-problem-item';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { Tabs } from '@/components/ui/tabs';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { listSharedProblems } from '@/lib/shared-problems/list-shared-problems';
import {
  parseSharedProblemFilters,
  sharedProblemViews,
  type SharedProblemView,
} from '@/lib/shared-problems/shared-problem-filters';
import { portalPage } from '@/app/(portal)/_page/portal-page';

export const metadata: Metadata = { title: 'Shared problems' };

const viewNames = { open: 'Now', past: 'Past' } as const;

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function SharedProblemsPage({ searchParams }: PageProps) {
  const ctx = await requireContext();
  const { cursor, view } = parseSharedProblemFilters(await searchParams);
  const tenantId = await viewedTenantId(ctx);
  const list = await orPageError(listSharedProblems(ctx, { tenantId, view, cursor }));
  const isAcrossTenants = tenantId === null && ctx.actor.tenantIds.length !== 1;
  return (
    <>
      <LiveRefresh href={routes.liveTenant()} />
      <PageHeader title="Shared problems">
        Chargers that share something and fail since one moment: one problem instead of many.
      </PageHeader>
      <Tabs
        label="Shared problems"
        tabs={sharedProblemViews.map((one) => ({
          href: hrefOf(one),
          name: viewNames[one],
          isCurrent: one === view,
        }))}
      />
      <Panel isFlush>
        {list.problems.length === 0 ? (
          <EmptyState
            icon={Unplug}
            title={view === 'open' ? 'No shared problem at the moment' : 'No shared problem so far'}
          >
            When most chargers of a site, model, firmware, network or CPMS begin to fail at once, it
            appears here with its chargers.
          </EmptyState>
        ) : (
          <ul>
            {list.problems.map((problem) => (
              <SharedProblemItem
                key={problem.id}
                problem={problem}
                isAcrossTenants={isAcrossTenants}
              />
            ))}
          </ul>
        )}
        <Pager
          label="Pages of shared problems"
          firstHref={cursor === undefined ? undefined : hrefOf(view)}
          nextHref={list.nextCursor === null ? undefined : hrefOf(view, list.nextCursor)}
        />
      </Panel>
    </>
  );
}

export default portalPage(SharedProblemsPage);

function hrefOf(view: SharedProblemView, after?: string): string {
  return routes.sharedProblems({ view: view === 'open' ? undefined : view, after });
}
