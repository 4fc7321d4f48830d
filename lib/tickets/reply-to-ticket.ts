import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { afterCustomer } from './after-customer';
import { auditTicket, changeStatus, lockWhereItGoesOn, type LockedTicket } from './internal';
import type { LeftOutFile } from './left-out-schemas';
import { notifyTicket } from './notify-ticket';
import { findSameMessage } from './find-same-message';
import { recordTicketEvent } from './record-ticket-event';
import { replySchema } from './schemas';
import type { TicketStatus } from './ticket-values';

/**
 * A public reply: the customer reads it, or wrote it. What the ticket waits for follows, unless
 * staff say otherwise. One to a merged ticket lands where that goes on. The same form twice is one
 * reply.
 */
export async function replyToTicket(
  ctx: UserContext,
  input: unknown,
  /** Files that came with it and could not be taken. */
  leftOut: readonly LeftOutFile[] = [],
): Promise<Result<{ eventId: string }>> {
  authorize(ctx.actor, 'ticket.reply');
  const parsed = parseInput(replySchema, input);
  if (!parsed.ok) return parsed;
  const { ticketId, key, reply, status, seenReplyId } = parsed.value;
  const isStaff = ctx.actor.role !== 'customer';
  if (status !== undefined && isStaff) authorize(ctx.actor, 'ticket.update');
  return inScope(ctx, async (tx) => {
    const ticket = await lockWhereItGoesOn(ctx, tx, ticketId);
    authorize(ctx.actor, 'ticket.reply', ticket.tenantId);
    const same = await findSameMessage(tx, [ticketId, ticket.id], key);
    if (same !== null) return done({ eventId: same.id });
    if (ticket.status === 'closed') {
      throw new DomainError('conflict', 'This ticket is closed. Open a new one.');
    }
    const overtakenBy = await unseenReply(ctx, tx, ticketId, seenReplyId);
    if (overtakenBy !== null) {
      return correct({
        form: [`${overtakenBy} replied while you were writing. Read it, then send again.`],
      });
    }
    const event = await recordTicketEvent(ctx, tx, ticket, {
      ...{ kind: 'reply', body: reply, key },
      ...(leftOut.length === 0 ? {} : { details: { leftOut: [...leftOut] } }),
    });
    const next = isStaff ? (status ?? afterStaff(ticket)) : afterCustomer(ticket.status);
    await changeStatus(ctx, tx, ticket, next);
    const now = ctx.now();
    await tx.ticket.update({
      where: { id: ticket.id },
      data: {
        updatedAt: now,
        publicAt: now,
        ...(isStaff && ticket.firstReplyAt === null ? { firstReplyAt: now } : {}),
      },
    });
    await auditTicket(ctx, tx, ticket, 'ticket.reply');
    await notifyTicket(tx, ticket);
    return done({ eventId: event.id });
  });
}

/** Who else wrote the last reply, where it is not the one that the writer had before them. */
async function unseenReply(
  ctx: UserContext,
  tx: Transaction,
  ticketId: string,
  seenReplyId: string | undefined,
): Promise<string | null> {
  if (seenReplyId === undefined) return null;
  const last = await tx.ticketEvent.findFirst({
    where: { ticketId, kind: 'reply' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, actorId: true, actorName: true },
  });
  const isSeen = last === null || last.id === seenReplyId || last.actorId === ctx.actor.userId;
  return isSeen ? null : last.actorName;
}

/** Where there is nobody to wait for, work goes on. */
function afterStaff({ requesterId, status }: LockedTicket): TicketStatus {
  if (status !== 'new' && status !== 'open') return status;
  return requesterId === null ? 'open' : 'waiting_on_customer';
}
