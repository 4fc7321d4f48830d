import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { parseId } from '@/lib/parse-input';
import { unsolved, visibleTickets } from '@/lib/tickets/visible-tickets';
import { attachable } from './attachable-where';

/** Problems of a charger that are looked at, the latest. */
const maxProblems = 20;

export type OfferedProblem = { id: string; number: number; subject: string };

/** The open problem ticket that a ticket's charger belongs to, where it is attached to none. */
export async function offerProblem(ctx: Context, ticketId: string): Promise<OfferedProblem | null> {
  authorize(ctx.actor, 'ticket-problem.read');
  const id = parseId(ticketId);
  return inScope(ctx, async (tx) => {
    const ticket = await tx.ticket.findFirst({
      where: { AND: [visibleTickets(ctx.actor), attachable, { id, chargerId: { not: null } }] },
      select: { tenantId: true, chargerId: true, errorType: true },
    });
    if (ticket?.chargerId == null) return null;
    const { chargerId, errorType, tenantId } = ticket;
    const problems = await tx.sharedProblem.findMany({
      where: {
        ...{ tenantId, chargers: { some: { chargerId } } },
        ...(errorType === null ? {} : { errorType }),
      },
      orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
      take: maxProblems,
      select: { id: true },
    });
    return tx.ticket.findFirst({
      where: {
        ...unsolved,
        ...{ tenantId, source: 'shared_problem', mergedIntoId: null },
        sharedProblemId: { in: problems.map((problem) => problem.id) },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true, number: true, subject: true },
    });
  });
}
