import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { offeredTo } from './attachable-where';
import { countAttached, type AttachedCounts } from './count-attached';
import { findProblem } from './find-problem';

const broadcastsShown = 3;

export type BroadcastProgress = {
  id: string;
  solves: boolean;
  /** Was there a message, too? */
  isMessage: boolean;
  total: number;
  done: number;
  actorName: string;
  createdAt: Date;
  /** Null while the worker is at it. */
  finishedAt: Date | null;
  /** Who stopped it before it had reached all. */
  stoppedBy: string | null;
};

export type TicketProblem = AttachedCounts & {
  /** Open tickets of its chargers that are not attached to any problem ticket yet. */
  offered: number;
  /** The latest, newest first. */
  broadcasts: BroadcastProgress[];
};

/** What a problem ticket stands for: how many tickets, and what was done for all of them. */
export async function getTicketProblem(ctx: Context, ticketId: string): Promise<TicketProblem> {
  authorize(ctx.actor, 'ticket-problem.read');
  return inScope(ctx, async (tx) => {
    const problem = await findProblem(tx, ctx.actor, ticketId, 'ticket-problem.read');
    const counts = await countAttached(tx, problem.id);
    const offered = await tx.ticket.count({ where: offeredTo(problem) });
    const broadcasts = await tx.ticketBroadcast.findMany({
      where: { problemId: problem.id },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: broadcastsShown,
      select: {
        ...{ id: true, solves: true, body: true, total: true, done: true },
        ...{ actorName: true, createdAt: true, finishedAt: true, stoppedBy: true },
      },
    });
    return {
      ...counts,
      offered,
      broadcasts: broadcasts.map(({ body, ...row }) => ({ ...row, isMessage: body !== null })),
    };
  });
}
