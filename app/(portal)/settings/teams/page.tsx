import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { listTeamCandidates } from '@/lib/teams/list-team-candidates';
import { listTeams } from '@/lib/teams/list-teams';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TeamFormDialog } from './_components/team-form-dialog';
import { TeamTable } from './_components/team-table';

export const metadata: Metadata = { title: 'Teams' };

async function TeamsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const cursor = oneParam((await searchParams).after);
  const canManage = can(ctx.actor, 'team.manage');
  const [{ rows, nextCursor }, people] = await orPageError(
    Promise.all([listTeams(ctx, { cursor }), canManage ? listTeamCandidates(ctx) : []]),
  );
  return (
    <>
      <PageHeader
        title="Teams"
        crumbs={[{ href: routes.settings(), name: 'Settings' }]}
        actions={canManage && <TeamFormDialog team={null} people={people} />}
      >
        A ticket has an owner and may have a team: the people who take such tickets.
        {!canManage && ' The operator of this installation keeps them.'}
      </PageHeader>
      <Panel isFlush>
        <TeamTable teams={rows} people={people} canManage={canManage} />
        <Pager
          label="Pages of teams"
          firstHref={cursor === undefined ? undefined : routes.teams()}
          nextHref={nextCursor === null ? undefined : routes.teams({ after: nextCursor })}
        />
      </Panel>
    </>
  );
}

export default portalPage(TeamsPage);
