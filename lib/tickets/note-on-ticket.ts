import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { findSameMessage } from './find-same-message';
import { auditTicket, lockWhereItGoesOn } from './internal';
import { findMentioned, recordMentions } from './mention-people';
import { notifyTicket } from './notify-ticket';
import { recordTicketEvent } from './record-ticket-event';
import { noteSchema } from './schemas';

/**
 * An internal note: for staff alone, whatever becomes of the ticket. It changes no status. Whom it
 * mentions watches the ticket from then on.
 */
export async function noteOnTicket(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ eventId: string }>> {
  authorize(ctx.actor, 'ticket.note');
  const parsed = parseInput(noteSchema, input);
  if (!parsed.ok) return parsed;
  const { ticketId, key, note, mentions } = parsed.value;
  return inScope(ctx, async (tx) => {
    const ticket = await lockWhereItGoesOn(ctx, tx, ticketId);
    authorize(ctx.actor, 'ticket.note', ticket.tenantId);
    const same = await findSameMessage(tx, [ticketId, ticket.id], key);
    if (same !== null) return done({ eventId: same.id });
    const mentioned = await findMentioned(tx, ticket.tenantId, note, mentions);
    if (mentioned === null) {
      return correct({ note: ['Somebody whom you mention may not read this ticket.'] });
    }
    const event = await recordTicketEvent(ctx, tx, ticket, { kind: 'note', body: note, key });
    await recordMentions(tx, ticket, event.id, mentioned);
    await tx.ticket.update({ where: { id: ticket.id }, data: { updatedAt: ctx.now() } });
    await auditTicket(ctx, tx, ticket, 'ticket.note');
    await notifyTicket(tx, ticket);
    return done({ eventId: event.id });
  });
}
