import { formatClock } from '@/lib/format/exact-time';
import { countOf } from '@/lib/format/count';
import { viewerZone } from '@/lib/server/viewer-zone';
import type { AttemptTimeline as Timeline } from '@/lib/attempts/get-timeline';

const width = 1_440;
const middle = 28;
const tallest = 24;
const bucketMinutes = 5;
const labelHours = [24, 18, 12, 6] as const;
const hourMs = 3_600_000;

/** The last 24 hours: a band while connected, a mark for each stretch with failed attempts. */
export async function AttemptTimeline({ timeline }: { timeline: Timeline }) {
  const zone = await viewerZone();
  const { from, to, connected, failed } = timeline;
  const x = (at: Date) =>
    Math.max(0, ((at.getTime() - from.getTime()) / (to.getTime() - from.getTime())) * width);
  const most = Math.max(1, ...failed.map((bucket) => bucket.count));
  return (
    <figure className="px-4 pb-2 sm:px-5">
      <svg
        viewBox={`0 0 ${width} ${2 * middle}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary(timeline)}
        className="block h-14 w-full"
      >
        <rect x="0" y={middle - 0.5} width={width} height="1" className="fill-line" />
        {connected.map((span) => (
          <rect
            key={span.from.getTime()}
            x={x(span.from)}
            y={middle - 6}
            width={Math.max(2, x(span.to ?? to) - x(span.from))}
            height="12"
            className="fill-[color-mix(in_oklch,var(--color-connected)_42%,var(--color-panel))]"
          >
            <title>{`Connected from ${formatClock(span.from, zone)} to ${span.to === null ? 'now' : formatClock(span.to, zone)}`}</title>
          </rect>
        ))}
        {failed.map((bucket) => {
          const height = 8 + (tallest - 8) * Math.sqrt(bucket.count / most);
          return (
            <rect
              key={bucket.from.getTime()}
              x={x(bucket.from)}
              y={middle - height}
              width={bucketMinutes - 1}
              height={2 * height}
              className="fill-refused"
            >
              <title>{`${formatClock(bucket.from, zone)}: ${countOf(bucket.count, 'attempt')} failed`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className="flex justify-between text-xs text-ink-3 tabular-nums">
        {labelHours.map((hours) => (
          <span key={hours}>{formatClock(new Date(to.getTime() - hours * hourMs), zone)}</span>
        ))}
        <span>now</span>
      </figcaption>
    </figure>
  );
}

function summary({ connected, acceptedCount, failedCount }: Timeline): string {
  const isLive = connected.at(-1)?.to === null;
  return `The last 24 hours: ${countOf(failedCount, 'attempt')} failed, ${acceptedCount} accepted. ${
    isLive ? 'Connected now.' : 'Not connected now.'
  } The table below lists each attempt.`;
}
