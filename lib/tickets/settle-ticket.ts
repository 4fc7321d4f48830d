import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditTicket, changeStatus, lockTicket } from './internal';
import { notifyTicket } from './notify-ticket';
import { recordTicketEvent } from './record-ticket-event';
import { settleSchema } from './schemas';

/** Says whether the problem is gone: a customer of their own ticket, staff of any. */
export async function settleTicket(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ ticketId: string }>> {
  authorize(ctx.actor, 'ticket.settle');
  const parsed = parseInput(settleSchema, input);
  if (!parsed.ok) return parsed;
  const { ticketId, isSolved } = parsed.value;
  return inScope(ctx, async (tx) => {
    const ticket = await lockTicket(ctx, tx, ticketId);
    authorize(ctx.actor, 'ticket.settle', ticket.tenantId);
    const now = ctx.now();
    if (isSolved === 'yes') {
      if (ticket.status === 'solved') return done({ ticketId });
      await changeStatus(ctx, tx, ticket, 'solved');
    } else {
      if (ticket.proposedAt !== null) {
        await recordTicketEvent(ctx, tx, ticket, { kind: 'declined' });
      }
      await changeStatus(ctx, tx, ticket, 'open');
      await tx.ticket.update({
        where: { id: ticketId },
        data: { proposedAt: null, declinedAt: now },
      });
    }
    await tx.ticket.update({ where: { id: ticketId }, data: { updatedAt: now, publicAt: now } });
    await auditTicket(ctx, tx, ticket, isSolved === 'yes' ? 'ticket.solve' : 'ticket.decline');
    await notifyTicket(tx, ticket);
    return done({ ticketId });
  });
}
