import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { formatCount } from '@/lib/format/count';
import { parseInput } from '@/lib/parse-input';
import { auditTicket } from '@/lib/tickets/internal';
import { notifyTicket } from '@/lib/tickets/notify-ticket';
import { stopBroadcastSchema } from '@/lib/tickets/related-schemas';
import { lockProblem } from './find-problem';

export type StoppedBroadcast = { done: number; total: number };

/**
 * Ends a broadcast that the worker is at. The set under way is waited for and counts: what is sent
 * stays, and no other set follows. Stopping it twice is stopping it once.
 */
export async function stopBroadcast(
  ctx: UserContext,
  input: unknown,
): Promise<Result<StoppedBroadcast>> {
  authorize(ctx.actor, 'ticket-problem.broadcast');
  const parsed = parseInput(stopBroadcastSchema, input);
  if (!parsed.ok) return parsed;
  const { broadcastId: id } = parsed.value;
  return inScope(ctx, async (tx) => {
    const found = await tx.ticketBroadcast.findUnique({
      where: { id },
      select: { problemId: true },
    });
    if (found === null) throw new DomainError('not-found', 'There is no such message to all.');
    const problem = await lockProblem(ctx, tx, found.problemId, 'ticket-problem.broadcast');
    const now = ctx.now();
    const { count } = await tx.ticketBroadcast.updateMany({
      where: { id, finishedAt: null },
      data: { finishedAt: now, stoppedAt: now, stoppedBy: ctx.actor.name },
    });
    const { stoppedAt, ...reached } = await tx.ticketBroadcast.findUniqueOrThrow({
      where: { id },
      select: { done: true, total: true, stoppedAt: true },
    });
    if (stoppedAt === null) {
      const text = `It reached all ${formatCount(reached.done)} before it could be stopped.`;
      return correct({ form: [text] });
    }
    if (count === 1) {
      await auditTicket(ctx, tx, problem, 'ticket-problem.stop-broadcast', {
        tickets: { from: reached.total, to: reached.done },
      });
      await notifyTicket(tx, problem);
    }
    return done(reached);
  });
}
