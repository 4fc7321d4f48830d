import type { ConnectionState } from '@/lib/format/connection-state';
import type { ChargerStateCounts } from '@/lib/overview/count-charger-states';

const parts = [
  { state: 'refused', fill: 'fill-refused' },
  { state: 'silent', fill: 'fill-silent' },
  { state: 'connected', fill: 'fill-connected' },
  { state: 'waiting', fill: 'fill-waiting' },
] as const satisfies { state: ConnectionState; fill: string }[];

const width = 1_000;
const gap = 3;
/** One failing charger of ten thousand must still be seen. */
const minWidth = 4;

/** The same numbers as shares of the whole fleet. Decoration: the numbers stand above. */
export function FleetBar({ counts }: { counts: ChargerStateCounts }) {
  if (counts.total === 0) return null;
  const shown = parts.filter(({ state }) => counts[state] > 0);
  const room = width - gap * (shown.length - 1) - minWidth * shown.length;
  let x = 0;
  return (
    <svg
      viewBox={`0 0 ${width} 4`}
      preserveAspectRatio="none"
      aria-hidden
      className="block h-1 w-full px-4 pb-0 sm:px-5"
    >
      {shown.map(({ state, fill }) => {
        const length = minWidth + (room * counts[state]) / counts.total;
        const start = x;
        x += length + gap;
        return <rect key={state} x={start} width={length} height="4" className={fill} />;
      })}
    </svg>
  );
}
