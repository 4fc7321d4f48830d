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
/** Chargers vary their delay; this much of the interval later is still on time. */
const tolerance = 0.5;
const smallestToleranceMs = 5_000;

/**
 * The median of the gaps between the latest attempts, counted from the last one. Median, because
 * one restart or a night without power must not move it.
 * @param startedAt newest first.
 * @returns null with too few attempts, or when they are days apart.
 */
export function expectNextAttempt(startedAt: readonly Date[], now: Date): ExpectedAttempt | null {
  const [last] = startedAt;
  if (last === undefined || startedAt.length < minAttempts) return null;
  const gaps = startedAt.slice(1, latestGaps + 1).map((at, index) => {
    const later = startedAt[index] ?? last;
    return later.getTime() - at.getTime();
  });
  const intervalMs = median(gaps);
  if (intervalMs <= 0 || intervalMs > longestIntervalMs) return null;
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
