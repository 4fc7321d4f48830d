import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditTicket } from '@/lib/tickets/internal';
import { notifyTicket } from '@/lib/tickets/notify-ticket';
import { recordTicketEvent } from '@/lib/tickets/record-ticket-event';
import { undoMergeSchema } from '@/lib/tickets/related-schemas';
import { ticketStatuses, type TicketStatus } from '@/lib/tickets/ticket-values';
import { lockForMerge } from './lock-for-merge';

const mergeDetails = z.object({ mergedInto: z.number(), from: z.enum(ticketStatuses) });

/**
 * Makes a merged ticket one of its own again, open unless it had been closed before. What was
 * written since stays where it was written, and so do watchers.
 */
export async function undoMerge(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ number: number }>> {
  authorize(ctx.actor, 'ticket.merge');
  const parsed = parseInput(undoMergeSchema, input);
  if (!parsed.ok) return parsed;
  const { ticketId } = parsed.value;
  return inScope(ctx, async (tx) => {
    const ticket = await lockForMerge(ctx, tx, ticketId);
    if (ticket.mergedIntoId === null || ticket.mergedInto === null) {
      throw new DomainError('conflict', `#${ticket.number} is not merged.`);
    }
    const now = ctx.now();
    const next: TicketStatus = (await statusBefore(tx, ticketId)) === 'closed' ? 'closed' : 'open';
    await tx.ticket.update({
      where: { id: ticketId },
      data: {
        mergedIntoId: null,
        ...(next === 'closed'
          ? {}
          : { status: next, statusSince: now, solvedAt: null, closedAt: null }),
        ...{ updatedAt: now, publicAt: now },
      },
    });
    await recordTicketEvent(ctx, tx, ticket, {
      kind: 'status',
      details: { from: 'closed', to: next, mergedFrom: ticket.mergedInto.number },
    });
    await auditTicket(ctx, tx, ticket, 'ticket.undo-merge', {
      into: { from: `#${ticket.mergedInto.number}`, to: null },
    });
    await notifyTicket(tx, ticket);
    await notifyTicket(tx, { id: ticket.mergedIntoId, tenantId: ticket.tenantId });
    return done({ number: ticket.number });
  });
}

async function statusBefore(tx: Transaction, ticketId: string): Promise<TicketStatus> {
  const events = await tx.ticketEvent.findMany({
    where: { ticketId, kind: 'status' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 10,
    select: { details: true },
  });
  for (const { details } of events) {
    const parsed = mergeDetails.safeParse(details);
    if (parsed.success) return parsed.data.from;
  }
  return 'open';
}
