/** When a charger is expected to try again, learned from its latest attempts. */
export type ExpectedAttempt = {
  at: Date;
  /** Usual time between attempts. */
  intervalMs: number;
  /** Is it past that time by more than attempts usually vary? */
  isOverdue: boolean;
};

const minAttempts = 3;
/** Back-off changes the pace: only the last few gaps say what comes next. */
const latestGaps = 5;
const longestIntervalMs = 24 * 3_600_000;
/** Heard of for this long after its last attempt, the charger was connected in between. */
const sessionMs = 60_000;
/** Chargers vary their delay; this much of the interval later is still on time. */
const tolerance = 0.5;
const smallestToleranceMs = 5_000;

/** What was learned of the charger over weeks, where that is known. */
export type LearnedPace = { lastSeenAt: Date | null; reconnectIntervalMs: number | null };

const nothingLearned: LearnedPace = { lastSeenAt: null, reconnectIntervalMs: null };

/**
 * The median of the gaps between the latest attempts, counted from the last one. Median, because
 * one restart or a night without power must not move it. After a session, and with too few
 * attempts, it is the time that the charger usually stays away, counted from the last contact.
 * @param startedAt newest first.
 * @returns null when too little is known, or when the attempts are days apart.
 */
export function expectNextAttempt(
  startedAt: readonly Date[],
  now: Date,
  { lastSeenAt, reconnectIntervalMs }: LearnedPace = nothingLearned,
): ExpectedAttempt | null {
  const [last] = startedAt;
  const heldMs = (lastSeenAt?.getTime() ?? 0) - (last?.getTime() ?? 0);
  const wasConnected = last !== undefined && heldMs > sessionMs;
  const usual = wasConnected ? null : usualGap(startedAt);
  if (last !== undefined && usual !== null) return expectAfter(last, usual, now);
  return lastSeenAt === null || reconnectIntervalMs === null
    ? null
    : expectAfter(lastSeenAt, reconnectIntervalMs, now);
}

function usualGap(startedAt: readonly Date[]): number | null {
  if (startedAt.length < minAttempts) return null;
  const gaps = startedAt.slice(1, latestGaps + 1).map((at, index) => {
    const later = startedAt[index] ?? at;
    return later.getTime() - at.getTime();
  });
  const intervalMs = median(gaps);
  return intervalMs <= 0 || intervalMs > longestIntervalMs ? null : intervalMs;
}

function expectAfter(last: Date, intervalMs: number, now: Date): ExpectedAttempt {
  const at = new Date(last.getTime() + intervalMs);
  const lateMs = now.getTime() - at.getTime();
  const isOverdue = lateMs > Math.max(intervalMs * tolerance, smallestToleranceMs);
  return { at, intervalMs, isOverdue };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
