import { UsersRound } from 'lucide-react';
import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { TeamCandidate } from '@/lib/teams/list-team-candidates';
import type { TeamRow } from '@/lib/teams/list-teams';
import { TeamFormDialog } from './team-form-dialog';

type TeamTableProps = {
  teams: readonly TeamRow[];
  people: readonly TeamCandidate[];
  canManage: boolean;
};

export function TeamTable({ teams, people, canManage }: TeamTableProps) {
  if (teams.length === 0) {
    return (
      <EmptyState icon={UsersRound} title="There are no teams yet">
        Put people together who take the same tickets: a shift, a region, the network team.
      </EmptyState>
    );
  }
  return (
    <DataTable label="Teams">
      <thead>
        <tr>
          <HeadCell>Team</HeadCell>
          <HeadCell>Members</HeadCell>
          <HeadCell isNumber className="max-sm:hidden">
            Open tickets
          </HeadCell>
          {canManage && (
            <HeadCell>
              <span className="sr-only">Actions</span>
            </HeadCell>
          )}
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <Row key={team.id}>
            <Cell className="py-2 font-medium !whitespace-normal">{team.name}</Cell>
            <Cell className="py-2 !whitespace-normal text-ink-2">
              {team.members.length === 0 ? (
                <span className="text-waiting">nobody: no ticket can be given to it</span>
              ) : (
                team.members.map(({ name }) => name).join(', ')
              )}
            </Cell>
            <Cell isNumber className="max-sm:hidden">
              <Link
                href={routes.tickets({ team: team.id })}
                className="underline-offset-2 hover:underline"
              >
                {formatCount(team.ticketCount)}
              </Link>
            </Cell>
            {canManage && (
              <Cell className="text-right">
                <TeamFormDialog team={team} people={people} />
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
