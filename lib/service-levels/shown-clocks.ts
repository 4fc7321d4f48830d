import type { Prisma } from '@/lib/db/generated/client';
import { clockKinds, type ClockKind } from './level-values';

/** What the queue shows of a ticket's clocks. */
export type NextDue = {
  /** What is due next and not done; in the past where it is late. */
  dueAt: Date | null;
  /** From when on that counts as due soon. */
  soonAt: Date | null;
  pausedSince: Date | null;
};

/** One clock as a ticket shows it. Minutes are of business time. */
export type ShownClock = {
  kind: ClockKind;
  target: number;
  used: number;
  /** Null while it waits, and for what was done in time. */
  dueAt: Date | null;
  soonAt: Date | null;
  breachedAt: Date | null;
  doneAt: Date | null;
};

export type TicketClocks = { pausedSince: Date | null; clocks: ShownClock[] };

export const nextDueColumns = {
  ...{ dueAt: true, soonAt: true, pausedSince: true },
} as const satisfies Prisma.TicketClockSelect;

export const clockColumns = {
  ...{ pausedSince: true, dueAt: true, soonAt: true },
  ...{ replyTarget: true, replyUsed: true, replyDueAt: true },
  ...{ replyBreachedAt: true, replyDoneAt: true },
  ...{ solutionTarget: true, solutionUsed: true, solutionDueAt: true },
  ...{ solutionBreachedAt: true, solutionDoneAt: true },
} as const satisfies Prisma.TicketClockSelect;
type ClockRow = Prisma.TicketClockGetPayload<{ select: typeof clockColumns }>;

/** The clocks that a ticket has; null where nothing is promised for it. */
export function shownClocks(row: ClockRow | null): TicketClocks | null {
  if (row === null) return null;
  const clocks = clockKinds.flatMap((kind): ShownClock[] => {
    const target = row[`${kind}Target`];
    if (target === null) return [];
    const dueAt = row[`${kind}DueAt`];
    return [
      {
        ...{ kind, target, dueAt, used: row[`${kind}Used`] },
        soonAt: dueAt !== null && dueAt.getTime() === row.dueAt?.getTime() ? row.soonAt : null,
        breachedAt: row[`${kind}BreachedAt`],
        doneAt: row[`${kind}DoneAt`],
      },
    ];
  });
  return { pausedSince: row.pausedSince, clocks };
}
