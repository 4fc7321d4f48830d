import { FixButton } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { ExactTime } from '@/components/ui/exact-time';
import type { ChargerPageData } from '../load-charger-page';
import { NextAttempt } from './next-attempt';

const maxOffers = 3;

/** Seen before, not connected now, and no problem on record. */
export function NotConnectedPanel({ charger, expected, offers }: ChargerPageData) {
  return (
    <section
      aria-labelledby="state"
      className="rounded-lg border border-line bg-panel px-4 py-4 sm:px-5"
    >
      <h2 id="state" className="text-lg font-semibold tracking-tight text-balance">
        Not connected, with no refusal on record.
      </h2>
      {charger.lastSeenAt !== null && (
        <p className="mt-1.5 text-ink-2">
          It was last heard on <ExactTime at={charger.lastSeenAt} />. A charger that restarts or
          changes its network looks like this for a short while.
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {offers.slice(0, maxOffers).map(({ kind }) => (
          <FixButton key={kind} kind={kind} />
        ))}
      </div>
      <NextAttempt
        expectedAt={expected?.at.toISOString() ?? null}
        intervalMs={expected?.intervalMs ?? null}
      />
    </section>
  );
}
