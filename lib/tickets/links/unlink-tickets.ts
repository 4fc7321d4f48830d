import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditTicket, lockTicket } from '@/lib/tickets/internal';
import { notifyTicket } from '@/lib/tickets/notify-ticket';
import { recordTicketEvent } from '@/lib/tickets/record-ticket-event';
import { unlinkSchema } from '@/lib/tickets/related-schemas';

/** Takes back that two tickets have to do with each other. What is gone already stays gone. */
export async function unlinkTickets(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ ticketId: string }>> {
  authorize(ctx.actor, 'ticket.link');
  const parsed = parseInput(unlinkSchema, input);
  if (!parsed.ok) return parsed;
  const { ticketId, linkId } = parsed.value;
  return inScope(ctx, async (tx) => {
    const link = await tx.ticketLink.findUnique({ where: { id: linkId } });
    const ids = link === null ? [ticketId] : [link.fromId, link.toId].sort();
    if (!ids.includes(ticketId)) throw new DomainError('not-found', 'There is no such link.');
    const tickets = [];
    for (const id of ids) tickets.push(await lockTicket(ctx, tx, id));
    for (const { tenantId } of tickets) authorize(ctx.actor, 'ticket.link', tenantId);
    const { count } = await tx.ticketLink.deleteMany({ where: { id: linkId } });
    if (count === 0) return done({ ticketId });
    for (const ticket of tickets) {
      const other = tickets.find(({ id }) => id !== ticket.id);
      const details = { number: other?.number ?? null };
      await recordTicketEvent(ctx, tx, ticket, { kind: 'unlinked', details });
      await notifyTicket(tx, ticket);
      if (ticket.id !== ticketId) continue;
      const changes = { link: { from: `#${other?.number ?? ''}`, to: null } };
      await auditTicket(ctx, tx, ticket, 'ticket.unlink', changes);
    }
    return done({ ticketId });
  });
}
