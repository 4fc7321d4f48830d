import { Link } from '@/components/ui/link';
import { StateIcon } from '@/components/ui/state-icon';
import { connectionStateNames, type ConnectionState } from '@/lib/format/connection-state';
import { formatCount } from '@/lib/format/count';
import type { ChargerStateCounts } from '@/lib/overview/count-charger-states';
import { routes } from '@/lib/routes';
import { FleetBar } from './fleet-bar';

const meanings = {
  connected: 'Online now',
  waiting: 'Not online, nothing wrong yet',
  refused: 'Failing: tried and were turned away',
  silent: 'Expected, but nothing is heard',
} as const satisfies Record<ConnectionState, string>;

/** The same for people who own a charger and do not run a fleet. */
const ownMeanings = {
  connected: 'Working',
  waiting: 'Not online, nothing is wrong yet',
  refused: 'Tried to connect and could not',
  silent: 'Not heard from lately',
} as const satisfies Record<ConnectionState, string>;

const hues = {
  connected: 'text-connected',
  waiting: 'text-waiting',
  refused: 'text-refused',
  silent: 'text-silent',
} as const satisfies Record<ConnectionState, string>;

/** Failing first, because that is what one comes for. */
const order = ['refused', 'silent', 'connected', 'waiting'] as const satisfies ConnectionState[];

type StateTilesProps = { counts: ChargerStateCounts; isOwn: boolean };

/** How many chargers are in each state; each number leads to its chargers. */
export function StateTiles({ counts, isOwn }: StateTilesProps) {
  return (
    <section aria-label="Chargers by state" className="mb-4 rounded-lg border border-line bg-panel">
      <ul className="grid grid-cols-2 lg:grid-cols-4">
        {order.map((state) => (
          <li
            key={state}
            className="border-line-soft max-lg:odd:border-r max-lg:nth-[-n+2]:border-b lg:not-last:border-r"
          >
            <Link
              href={routes.chargers({ state })}
              className="block h-full px-4 py-3 hover:bg-well sm:px-5 sm:py-3.5"
            >
              <span className={`flex items-center gap-1.5 text-sm font-medium ${hues[state]}`}>
                <StateIcon state={state} className="size-3.5" />
                {connectionStateNames[state]}
              </span>
              <span className="mt-0.5 block text-xl font-semibold tabular-nums">
                {formatCount(counts[state])}
                {counts.isCapped && '+'}
              </span>
              <span className="block text-xs text-ink-3">
                {(isOwn ? ownMeanings : meanings)[state]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <FleetBar counts={counts} />
    </section>
  );
}
