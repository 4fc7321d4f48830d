import type { BusinessCalendar } from '@/lib/business-time/business-calendar';
import { addBusinessTime, countBusinessTime } from '@/lib/business-time/business-time';
import type { RunningSpan } from './running-spans';

const minuteMs = 60_000;

export type Clock = {
  /** Minutes of business time; null where nothing is promised. */
  target: number | null;
  used: number;
  /** When the target is reached as things stand; null while it waits and for what is done in time. */
  dueAt: Date | null;
  /** From when on it counts as due soon, likewise. */
  soonAt: Date | null;
  warnedAt: Date | null;
  breachedAt: Date | null;
  doneAt: Date | null;
};

type Input = {
  calendar: BusinessCalendar;
  spans: readonly RunningSpan[];
  target: number | null;
  warnPercent: number | null;
  doneAt: Date | null;
  now: Date;
};

/** How one clock stands. The same past gives the same answer, whenever and however often asked. */
export function readClock({ calendar, spans, target, warnPercent, doneAt, now }: Input): Clock {
  const end = (doneAt ?? now).getTime();
  const usedMs = spans.reduce(
    (sum, { from, to }) => sum + countBusinessTime(calendar, from, Math.min(to ?? end, end)),
    0,
  );
  const used = Math.floor(usedMs / minuteMs);
  const none = { dueAt: null, soonAt: null, warnedAt: null, breachedAt: null };
  if (target === null) return { target, used, doneAt, ...none };
  const until = doneAt === null ? spans : ended(spans, end);
  const dueAt = reach(calendar, until, target * minuteMs);
  const soonAt =
    warnPercent === null ? null : reach(calendar, until, (target * minuteMs * warnPercent) / 100);
  // Done at the last moment is done in time.
  const isLate = dueAt !== null && (doneAt === null ? dueAt <= now : dueAt < doneAt);
  return {
    ...{ target, used, doneAt, soonAt },
    // What was done in time is not due any more.
    dueAt: doneAt !== null && !isLate ? null : dueAt,
    warnedAt: soonAt !== null && soonAt.getTime() <= end ? soonAt : null,
    breachedAt: isLate ? dueAt : null,
  };
}

/** The spans as they are for what ended then. */
function ended(spans: readonly RunningSpan[], end: number): RunningSpan[] {
  return spans
    .filter(({ from }) => from < end)
    .map(({ from, to }) => ({ from, to: Math.min(to ?? end, end) }));
}

/** The first instant at which so much business time has been used; null where none is known. */
function reach(
  calendar: BusinessCalendar,
  spans: readonly RunningSpan[],
  length: number,
): Date | null {
  let left = length;
  for (const { from, to } of spans) {
    const there = to === null ? Infinity : countBusinessTime(calendar, from, to);
    if (left <= there) {
      const at = addBusinessTime(calendar, from, left);
      return at === null ? null : new Date(at);
    }
    left -= there;
  }
  return null;
}
