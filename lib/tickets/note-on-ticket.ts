import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { findSameMessage } from './find-same-message';
import { auditTicket, lockWhereItGoesOn } from './internal';
import { notifyTicket } from './notify-ticket';
import { recordTicketEvent } from './record-ticket-event';
import { noteSchema } from './schemas';

/** An internal note: for staff alone, whatever becomes of the ticket. It changes no status. */
export async function noteOnTicket(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ eventId: string }>> {
  authorize(ctx.actor, 'ticket.note');
  const parsed = parseInput(noteSchema, input);
  if (!parsed.ok) return parsed;
  const { ticketId, key, note } = parsed.value;
  return inScope(ctx, async (tx) => {
    const ticket = await lockWhereItGoesOn(ctx, tx, ticketId);
    authorize(ctx.actor, 'ticket.note', ticket.tenantId);
    const same = await findSameMessage(tx, [ticketId, ticket.id], key);
    if (same !== null) return done({ eventId: same.id });
    const event = await recordTicketEvent(ctx, tx, ticket, { kind: 'note', body: note, key });
    await tx.ticket.update({ where: { id: ticket.id }, data: { updatedAt: ctx.now() } });
    await auditTicket(ctx, tx, ticket, 'ticket.note');
    await notifyTicket(tx, ticket);
    return done({ eventId: event.id });
  });
}
