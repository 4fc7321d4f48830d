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
const minLength = 4;

/** The same numbers as shares of the whole fleet. Decoration: the numbers stand above. */
export function FleetBar({ counts }: { counts: ChargerStateCounts }) {
  if (counts.total === 0) return null;
  return (
    <svg
      viewBox={`0 0 ${width} 4`}
      preserveAspectRatio="none"
      aria-hidden
      className="block h-1 w-full overflow-hidden rounded-b-lg"
    >
      {segments(counts).map(({ state, fill, x, length }) => (
        <rect key={state} x={x} width={length} height="4" className={fill} />
      ))}
    </svg>
  );
}

function segments(counts: ChargerStateCounts) {
  const shown = parts.filter(({ state }) => counts[state] > 0);
  const room = width - gap * (shown.length - 1) - minLength * shown.length;
  const lengths = shown.map(({ state }) => minLength + (room * counts[state]) / counts.total);
  return shown.map((part, index) => {
    const before = lengths.slice(0, index);
    const x = before.reduce((sum, length) => sum + length + gap, 0);
    return { ...part, x, length: lengths[index] };
  });
}
