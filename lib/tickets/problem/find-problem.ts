import type { Actor } from '@/lib/access/actor';
import { authorize, type Permission } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { lockTicket, refuseMerged, type LockedTicket } from '@/lib/tickets/internal';
import { visibleTickets } from '@/lib/tickets/visible-tickets';

export type ProblemTicket = {
  id: string;
  tenantId: string;
  sharedProblemId: string | null;
  errorType: string | null;
};

/**
 * A problem ticket: one that was opened from a shared problem.
 * @throws DomainError `not-found` for another, or where the actor may not see it.
 */
export async function findProblem(
  tx: Transaction,
  actor: Actor,
  ticketId: string,
  permission: Permission,
): Promise<ProblemTicket> {
  const ticket = await tx.ticket.findFirst({
    where: {
      AND: [
        visibleTickets(actor),
        { id: parseId(ticketId), source: 'shared_problem', mergedIntoId: null },
      ],
    },
    select: { id: true, tenantId: true, sharedProblemId: true, errorType: true },
  });
  if (ticket === null) throw new DomainError('not-found', 'There is no such problem ticket.');
  authorize(actor, permission, ticket.tenantId);
  return ticket;
}

/** A problem ticket to change, one person at a time. */
export async function lockProblem(
  ctx: UserContext,
  tx: Transaction,
  ticketId: string,
  permission: Permission,
): Promise<LockedTicket & ProblemTicket> {
  const found = await findProblem(tx, ctx.actor, ticketId, permission);
  const problem = await lockTicket(ctx, tx, ticketId);
  refuseMerged(problem);
  return { ...found, ...problem };
}
