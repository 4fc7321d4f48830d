'use client';

import { useNow } from '@/components/ui/time-context';
import { formatApproximateDuration } from '@/lib/format/approximate-duration';

const tickMs = 1_000;
const radius = 15;
const circumference = 2 * Math.PI * radius;
/** Chargers vary their delay; this much of the interval later is still on time. */
const tolerance = 0.5;
const firstExplanation =
  'Whatever arrives from this charger shows here within a second, also when it is refused.';

type NextAttemptProps = {
  expectedAt: string | null;
  intervalMs: number | null;
  /** Is it the very first one that is waited for? */
  isFirst?: boolean;
};

/** What the page waits for, and how long that will probably take. */
export function NextAttempt({ expectedAt, intervalMs, isFirst = false }: NextAttemptProps) {
  const now = useNow(tickMs);
  const remainingMs = expectedAt === null ? null : Date.parse(expectedAt) - now.getTime();
  const share =
    remainingMs === null || intervalMs === null
      ? 0
      : Math.min(1, Math.max(0, 1 - remainingMs / intervalMs));
  return (
    <div className="my-4 flex items-center gap-3 rounded-md bg-waiting-soft px-3.5 py-2.5">
      <svg viewBox="0 0 36 36" aria-hidden className="size-[30px] shrink-0 -rotate-90">
        <circle
          cx="18"
          cy="18"
          r={radius}
          fill="none"
          strokeWidth="4"
          className="stroke-waiting/20"
        />
        <circle
          cx="18"
          cy="18"
          r={radius}
          fill="none"
          strokeWidth="4"
          strokeLinecap="round"
          strokeDasharray={circumference}
          strokeDashoffset={circumference * share}
          className="stroke-waiting transition-[stroke-dashoffset] duration-1000 ease-linear"
        />
      </svg>
      <div className="min-w-0">
        <p className="font-semibold tabular-nums">
          {isFirst ? 'Waiting for the first connection' : headline(remainingMs, intervalMs)}
        </p>
        <p className="text-sm text-ink-2">
          {isFirst ? firstExplanation : explanation(remainingMs, intervalMs)}
        </p>
      </div>
    </div>
  );
}

function headline(remainingMs: number | null, intervalMs: number | null): string {
  if (remainingMs === null || intervalMs === null) return 'Waiting for the next attempt';
  if (remainingMs >= tickMs)
    return `Next attempt in about ${formatApproximateDuration(remainingMs)}`;
  if (!isOverdue(remainingMs, intervalMs)) return 'The next attempt is due now';
  return `An attempt was due ${formatApproximateDuration(-remainingMs)} ago`;
}

function explanation(remainingMs: number | null, intervalMs: number | null): string {
  if (remainingMs === null || intervalMs === null) {
    return 'Too few attempts so far to tell when. This page changes by itself.';
  }
  const habit = `It usually tries every ${formatApproximateDuration(intervalMs)}.`;
  return isOverdue(remainingMs, intervalMs)
    ? `${habit} It may be restarting, switched off, or waiting longer. This page changes by itself.`
    : `${habit} This page changes by itself.`;
}

function isOverdue(remainingMs: number, intervalMs: number): boolean {
  return -remainingMs > Math.max(intervalMs * tolerance, 5 * tickMs);
}
