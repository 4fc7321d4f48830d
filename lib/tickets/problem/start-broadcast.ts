import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditTicket, changeStatus, type LockedTicket } from '@/lib/tickets/internal';
import { notifyTicket } from '@/lib/tickets/notify-ticket';
import { recordTicketEvent } from '@/lib/tickets/record-ticket-event';
import { broadcastSchema } from '@/lib/tickets/related-schemas';
import { scrubMessage } from '@/lib/tickets/scrub-message';
import type { TicketStatus } from '@/lib/tickets/ticket-values';
import { countAttached, type AttachedCounts } from './count-attached';
import { lockProblem } from './find-problem';

export type StartedBroadcast = { broadcastId: string; total: number };
type Broadcast = (typeof broadcastSchema)['_output'];

/**
 * Answers or solves all tickets attached to a problem ticket, or both: each customer in their own
 * ticket. Begun only when the numbers are still those that were shown. The worker does it, set by
 * set; the problem ticket itself follows here. The same form twice is one broadcast.
 */
export async function startBroadcast(
  ctx: UserContext,
  input: unknown,
): Promise<Result<StartedBroadcast>> {
  authorize(ctx.actor, 'ticket-problem.broadcast');
  const parsed = parseInput(broadcastSchema, input);
  if (!parsed.ok) return parsed;
  const { ticketId: problemId, key } = parsed.value;
  return inScope(ctx, async (tx) => {
    const problem = await lockProblem(ctx, tx, problemId, 'ticket-problem.broadcast');
    const same = await tx.ticketBroadcast.findUnique({
      where: { problemId_key: { problemId, key } },
      select: { id: true, total: true },
    });
    if (same !== null) return done({ broadcastId: same.id, total: same.total });
    const counts = await countAttached(tx, problemId);
    const refusal = refusalOf(problem, counts, parsed.value);
    if (refusal !== null) return correct({ form: [refusal] });
    const started = await write(ctx, tx, problem, parsed.value, totalOf(counts, parsed.value));
    await follow(ctx, tx, problem, parsed.value, started);
    await notifyTicket(tx, problem);
    return done(started);
  });
}

function refusalOf(
  { status }: LockedTicket,
  counts: AttachedCounts,
  { message, solve, told, unsolved }: Broadcast,
): string | null {
  if (status === 'closed') return 'This problem ticket is closed. Open a new one.';
  if ((message !== null && counts.told !== told) || (solve && counts.unsolved !== unsolved)) {
    return `The tickets have changed since you looked: ${counts.told} with a customer and ${counts.unsolved} unsolved by now. Look again, then send it.`;
  }
  if (message !== null && counts.told === 0) {
    return 'No attached ticket has a customer who would read it.';
  }
  return null;
}

function totalOf(counts: AttachedCounts, { message, solve }: Broadcast): number {
  if (message !== null && solve) return counts.either;
  return solve ? counts.unsolved : counts.told;
}

async function write(
  ctx: UserContext,
  tx: Transaction,
  problem: LockedTicket,
  { key, message, solve }: Broadcast,
  total: number,
): Promise<StartedBroadcast> {
  const now = ctx.now();
  const body = message === null ? null : scrubMessage(message).text;
  const { id } = await tx.ticketBroadcast.create({
    data: {
      ...{ tenantId: problem.tenantId, problemId: problem.id, key, body, solves: solve },
      ...{ total, actorId: ctx.actor.userId, actorName: ctx.actor.name, createdAt: now },
      ...(total === 0 ? { finishedAt: now } : {}),
    },
    select: { id: true },
  });
  return { broadcastId: id, total };
}

/** What is said to all stands in the problem ticket, too; what is solved with it is solved. */
async function follow(
  ctx: UserContext,
  tx: Transaction,
  problem: LockedTicket,
  { message, solve }: Broadcast,
  { broadcastId, total }: StartedBroadcast,
): Promise<void> {
  if (message !== null) {
    await recordTicketEvent(ctx, tx, problem, {
      ...{ kind: 'reply', body: message, key: broadcastId, details: { sentTo: total } },
    });
  }
  await changeStatus(ctx, tx, problem, statusAfter(problem.status, solve));
  const now = ctx.now();
  await tx.ticket.update({
    where: { id: problem.id },
    data: {
      updatedAt: now,
      ...(message !== null && problem.firstReplyAt === null ? { firstReplyAt: now } : {}),
    },
  });
  await auditTicket(ctx, tx, problem, 'ticket-problem.broadcast', {
    tickets: { from: null, to: total },
    solved: { from: null, to: solve },
  });
}

function statusAfter(status: TicketStatus, solve: boolean): TicketStatus {
  if (solve) return 'solved';
  return status === 'new' ? 'open' : status;
}
