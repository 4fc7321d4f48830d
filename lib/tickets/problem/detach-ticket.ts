import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditTicket, lockTicket } from '@/lib/tickets/internal';
import { notifyTicket } from '@/lib/tickets/notify-ticket';
import { recordTicketEvent } from '@/lib/tickets/record-ticket-event';
import { detachSchema } from '@/lib/tickets/related-schemas';

/** Takes a ticket out of its problem ticket: from now on it is answered and solved by itself. */
export async function detachTicket(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ ticketId: string }>> {
  authorize(ctx.actor, 'ticket-problem.attach');
  const parsed = parseInput(detachSchema, input);
  if (!parsed.ok) return parsed;
  const { ticketId } = parsed.value;
  return inScope(ctx, async (tx) => {
    const ticket = await lockTicket(ctx, tx, ticketId);
    authorize(ctx.actor, 'ticket-problem.attach', ticket.tenantId);
    const { problemId, tenantId } = ticket;
    if (problemId === null) return done({ ticketId });
    const problem = await tx.ticket.findUniqueOrThrow({
      where: { id: problemId },
      select: { id: true, number: true },
    });
    await tx.ticket.update({
      where: { id: ticketId },
      data: { problemId: null, attachedAt: null, updatedAt: ctx.now() },
    });
    const kind = 'detached';
    await recordTicketEvent(ctx, tx, ticket, { kind, details: { problem: problem.number } });
    const ref = { id: problem.id, tenantId };
    await recordTicketEvent(ctx, tx, ref, { kind, details: { number: ticket.number } });
    await auditTicket(ctx, tx, ticket, 'ticket-problem.detach', {
      problem: { from: `#${problem.number}`, to: null },
    });
    await notifyTicket(tx, ticket);
    await notifyTicket(tx, ref);
    return done({ ticketId });
  });
}
