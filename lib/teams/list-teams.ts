import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { comesAfter, decodeCursor, keysetPage } from '@/lib/format/keyset-cursor';
import { staffOf } from '@/lib/tickets/list-assignees';
import { unsolved } from '@/lib/tickets/visible-tickets';
import { maxMembers } from './schemas';
import { teamsFor } from './teams-for';

const defaultPageSize = 50;

export type TeamRow = {
  id: string;
  name: string;
  members: { id: string; name: string }[];
  /** Unsolved tickets that the reader may see. */
  ticketCount: number;
};

/**
 * Teams by name, with their members. An operator sees all of them; other staff those that work for
 * their tenants, and of their members those who do.
 */
export async function listTeams(
  ctx: UserContext,
  input: { cursor?: string | undefined; pageSize?: number } = {},
): Promise<{ rows: TeamRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'team.read');
  const { pageSize = defaultPageSize } = input;
  const { role, tenantIds } = ctx.actor;
  const isAll = role === 'operator';
  const found = await inScope(ctx, (tx) =>
    tx.team.findMany({
      where: {
        AND: [isAll ? {} : teamsFor(tenantIds), comesAfter('name', decodeCursor(input.cursor))],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: pageSize + 1,
      select: {
        id: true,
        name: true,
        members: {
          ...(isAll ? {} : { where: { user: staffOf(tenantIds) } }),
          orderBy: { user: { name: 'asc' } },
          take: maxMembers,
          select: { user: { select: { id: true, name: true } } },
        },
        _count: { select: { tickets: { where: unsolved } } },
      },
    }),
  );
  const rows = found.map(({ _count, members, ...team }) => ({
    ...team,
    members: members.map(({ user }) => user),
    ticketCount: _count.tickets,
  }));
  return keysetPage(rows, pageSize, (row) => ({ after: row.name, id: row.id }));
}
