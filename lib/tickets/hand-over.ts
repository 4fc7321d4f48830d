import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import { teamsFor } from '@/lib/teams/teams-for';
import type { Person } from './get-ticket';
import type { LockedTicket } from './internal';
import { staffOf } from './list-assignees';
import type { TicketChange } from './schemas';

export type HandOver = { assignee: Person | null; team: Person | null };

/**
 * Whom a ticket belongs to after a change. Given to a team that its owner is not in, it is nobody's
 * until one of the team takes it, unless the same change says whose it is.
 */
export async function handOver(
  ctx: UserContext,
  tx: Transaction,
  ticket: LockedTicket,
  change: Pick<TicketChange, 'assignee' | 'team'>,
): Promise<HandOver> {
  const { assignee: owner } = ticket;
  const asked = await assigneeOf(ctx, tx, ticket, change.assignee);
  if (change.team === undefined) return { assignee: asked, team: ticket.team };
  if (change.team === 'none') return { assignee: asked, team: null };
  const team = await tx.team.findFirst({
    where: { AND: [teamsFor([ticket.tenantId]), { id: change.team }] },
    select: {
      ...{ id: true, name: true },
      members: { where: { userId: owner?.id ?? ctx.actor.userId }, select: { userId: true } },
    },
  });
  if (team === null) {
    throw new DomainError('conflict', 'Nobody of this team may read this ticket.');
  }
  const { members, ...named } = team;
  if (change.team === ticket.team?.id || change.assignee !== undefined) {
    return { assignee: asked, team: named };
  }
  return { assignee: members.length === 0 ? null : owner, team: named };
}

async function assigneeOf(
  ctx: UserContext,
  tx: Transaction,
  ticket: LockedTicket,
  asked: TicketChange['assignee'],
): Promise<Person | null> {
  if (asked === undefined) return ticket.assignee;
  if (asked === 'nobody') return null;
  const id = asked === 'me' ? ctx.actor.userId : asked;
  const found = await tx.user.findFirst({
    where: { AND: [staffOf([ticket.tenantId]), { id }] },
    select: { id: true, name: true },
  });
  if (found !== null) return found;
  throw new DomainError(
    'conflict',
    'A ticket can be given only to people who work for its tenant.',
  );
}
