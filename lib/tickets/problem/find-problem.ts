import type { Actor } from '@/lib/access/actor';
import { authorize, type Permission } from '@/lib/access/policy';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
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
