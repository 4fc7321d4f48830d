import type { Metadata } from 'next';
import { ListChecks } from 'lucide-react';
import { LiveRefresh } from '@/components/live/live-refresh';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { sharedHeadline } from '@/lib/diagnosis/shared/shared-problem-words';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError, refusalOf } from '@/lib/server/page-errors';
import { getSharedProblem } from '@/lib/shared-problems/get-shared-problem';
import { listSharedProblemChargers } from '@/lib/shared-problems/list-shared-problem-chargers';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { ChargerTable } from './_components/charger-table';
import { ProblemSummary } from './_components/problem-summary';

type PageProps = {
  params: Promise<{ problemId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const ctx = await requireContext();
  try {
    const problem = await orPageError(getSharedProblem(ctx, (await params).problemId));
    return { title: problem.name };
  } catch (error) {
    // The page itself says so.
    if (refusalOf(error) !== null) return { title: 'Not found' };
    throw error;
  }
}

async function SharedProblemPage({ params, searchParams }: PageProps) {
  const ctx = await requireContext();
  const { problemId } = await params;
  const { after } = await searchParams;
  const cursor = typeof after === 'string' ? after : undefined;
  const problem = await orPageError(getSharedProblem(ctx, problemId));
  const list = await orPageError(listSharedProblemChargers(ctx, { problemId, cursor }));
  const isOver = problem.resolvedAt !== null;
  return (
    <>
      <LiveRefresh href={routes.liveTenant()} />
      <PageHeader
        crumbs={[{ href: routes.sharedProblems(), name: 'Shared problems' }]}
        title={sharedHeadline(problem, isOver ? problem.peakCount : problem.failingCount)}
        actions={
          <>
            {!isOver && can(ctx.actor, 'fix.bulk') && (
              <LinkButton
                href={routes.newBulkFix({
                  tenant: problem.tenant.id,
                  of: 'problem',
                  problem: problemId,
                })}
              >
                <ListChecks aria-hidden className="size-3.5" />
                Fix all of them
              </LinkButton>
            )}
            <LinkButton href={routes.newTicket({ problem: problem.id })}>Open a ticket</LinkButton>
          </>
        }
      />
      <ProblemSummary problem={problem} />
      <Panel
        title="Chargers"
        aside={`At its peak ${countOf(problem.peakCount, 'charger')}`}
        isFlush
      >
        <ChargerTable chargers={list.chargers} />
        <Pager
          label="Pages of chargers"
          firstHref={cursor === undefined ? undefined : routes.sharedProblem(problemId)}
          nextHref={
            list.nextCursor === null
              ? undefined
              : routes.sharedProblem(problemId, { after: list.nextCursor })
          }
        />
      </Panel>
    </>
  );
}

export default portalPage(SharedProblemPage);
