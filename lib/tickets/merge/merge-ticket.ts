import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditTicket, lockTicket, statusColumns, type LockedTicket } from '@/lib/tickets/internal';
import { notifyTicket } from '@/lib/tickets/notify-ticket';
import { recordTicketEvent } from '@/lib/tickets/record-ticket-event';
import { mergeSchema } from '@/lib/tickets/related-schemas';
import type { TicketStatus } from '@/lib/tickets/ticket-values';
import { findMergeable } from './find-mergeable';
import { lockForMerge } from './lock-for-merge';
import { mergeRefusal } from './merge-refusal';

export type MergedTicket = { into: number };

/**
 * Closes a ticket that goes on in another one, with a pointer for whom it answered. Its story stays
 * its own, and is shown in the other's to who may read it. What others were merged into it goes on
 * where it does. The same merge twice is one.
 */
export async function mergeTicket(ctx: UserContext, input: unknown): Promise<Result<MergedTicket>> {
  authorize(ctx.actor, 'ticket.merge');
  const parsed = parseInput(mergeSchema, input);
  if (!parsed.ok) return parsed;
  const { ticketId, into: number } = parsed.value;
  return inScope(ctx, async (tx) => {
    const from = await lockForMerge(ctx, tx, ticketId);
    if (from.mergedInto?.number === number) return done({ into: number });
    const target = await findMergeable(tx, ctx.actor, { number, tenantId: from.tenantId });
    if (target === null) return correct({ into: [`This tenant has no ticket #${number}.`] });
    const into = await lockTicket(ctx, tx, target.id);
    const attachedCount = await tx.ticket.count({ where: { problemId: from.id } });
    const refusal = mergeRefusal({ ...from, attachedCount }, into);
    if (refusal !== null) return correct({ into: [refusal] });
    await takeAlong(ctx, tx, from, into);
    await close(ctx, tx, from, into);
    await goOn(ctx, tx, from, into);
    await auditTicket(ctx, tx, from, 'ticket.merge', { into: { from: null, to: `#${number}` } });
    await notifyTicket(tx, from);
    await notifyTicket(tx, into);
    return done({ into: number });
  });
}

/** What hangs on the ticket: those merged into it or attached to it, and who watches it. */
async function takeAlong(
  ctx: UserContext,
  tx: Transaction,
  from: LockedTicket,
  into: LockedTicket,
): Promise<void> {
  const { tenantId } = from;
  await tx.ticket.updateMany({
    where: { mergedIntoId: from.id },
    data: { mergedIntoId: into.id },
  });
  await tx.ticket.updateMany({ where: { problemId: from.id }, data: { problemId: into.id } });
  const watchers = await tx.ticketWatcher.findMany({ where: { ticketId: from.id } });
  const people = watchers.map(({ userId }) => userId);
  if (from.assigneeId !== null && from.assigneeId !== into.assigneeId) people.push(from.assigneeId);
  await tx.ticketWatcher.createMany({
    data: people.map((userId) => ({ ticketId: into.id, userId, tenantId })),
    skipDuplicates: true,
  });
}

async function close(
  ctx: UserContext,
  tx: Transaction,
  from: LockedTicket,
  into: LockedTicket,
): Promise<void> {
  const now = ctx.now();
  await tx.ticket.update({
    where: { id: from.id },
    data: {
      ...(from.status === 'closed' ? {} : statusColumns(from, 'closed', now)),
      mergedIntoId: into.id,
      ...{ problemId: null, attachedAt: null, updatedAt: now, publicAt: now },
    },
  });
  await recordTicketEvent(ctx, tx, from, {
    kind: 'status',
    details: { from: from.status, to: 'closed', mergedInto: into.number },
  });
}

/** Somebody who was waiting for an answer there waits here; a problem that it had, this one has. */
async function goOn(
  ctx: UserContext,
  tx: Transaction,
  from: LockedTicket,
  into: LockedTicket,
): Promise<void> {
  const now = ctx.now();
  const isAnswered = into.status === 'waiting_on_customer';
  const next: TicketStatus = isAnswered && isWaitingForUs(from) ? 'open' : into.status;
  const takesProblem =
    from.problemId !== null && into.problemId === null && into.source !== 'shared_problem';
  await tx.ticket.update({
    where: { id: into.id },
    data: {
      ...(next === into.status ? {} : statusColumns(into, next, now)),
      ...(takesProblem ? { problemId: from.problemId, attachedAt: now } : {}),
      updatedAt: now,
      ...(from.requesterId === null ? {} : { publicAt: now }),
    },
  });
}

function isWaitingForUs({ status }: LockedTicket): boolean {
  return status === 'new' || status === 'open';
}
