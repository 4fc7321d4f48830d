'use client';

import { useNow } from '@/components/ui/time-context';
import { formatDuration } from '@/lib/format/duration';

const tickMs = 1_000;

/** How much of the time that a connection has to hold is over. */
export function HoldTime({ from, until }: { from: string; until: string }) {
  const now = useNow(tickMs);
  const start = Date.parse(from);
  const length = Date.parse(until) - start;
  const left = Math.max(0, Date.parse(until) - now.getTime());
  const share = length <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / length));
  return (
    <div className="mt-3">
      <div
        role="progressbar"
        aria-label="How long the connection has held"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className="h-1.5 overflow-hidden rounded-full bg-connected-soft"
      >
        <div className="h-full bg-connected" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="mt-1.5 text-sm text-ink-2 tabular-nums">
        {left > 0 ? `${formatDuration(left)} to go` : 'Held for long enough, about to be confirmed'}
      </p>
    </div>
  );
}
