import { NextAttempt } from '@/app/(portal)/chargers/[chargerId]/_components/next-attempt';
import { RoutePanel } from '@/app/(portal)/chargers/[chargerId]/_components/route-panel';
import { WatchPanel } from '@/app/(portal)/chargers/[chargerId]/_components/watch-panel';
import { FixButton } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { StateBadge } from '@/components/ui/state-badge';
import { routes } from '@/lib/routes';
import type { TicketPageData } from '../load-ticket-page';

const maxFixes = 4;

/** The charger as it is at this moment, and what can be done about it from here. */
export function ChargerNow({ charger: page }: TicketPageData) {
  if (page === null) return null;
  const { charger, diagnosis, episode, expected, offers, watched } = page;
  const isOpen = episode?.isOpen === true && diagnosis !== null;
  const fixes = isOpen
    ? offers.filter(({ kind }) => kind !== 'open-ticket').slice(0, maxFixes)
    : [];
  return (
    <section aria-labelledby="charger-now">
      <h2 id="charger-now" className="mb-2 flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="text-sm font-medium text-ink-3">Charger now</span>
        <Link
          href={routes.charger(charger.id)}
          className="value font-medium underline-offset-2 hover:underline"
        >
          {charger.identity}
        </Link>
        <StateBadge state={charger.state}>
          <RelativeTime at={charger.stateSince} />
        </StateBadge>
      </h2>
      <RoutePanel {...page} />
      {watched !== null && (
        <div className="mb-4">
          <WatchPanel {...page} />
        </div>
      )}
      {isOpen && (
        <div className="rounded-lg border border-line bg-panel px-4 py-3.5 sm:px-5">
          <p className="max-w-[62ch] font-semibold text-balance">{diagnosis.headline}</p>
          {diagnosis.causes[0] !== undefined && (
            <p className="mt-1 text-sm text-ink-2">
              {diagnosis.confidenceName} · {diagnosis.causes[0].ownerName} can mend it
            </p>
          )}
          {watched?.state !== 'applied' && (
            <NextAttempt
              expectedAt={expected?.at.toISOString() ?? null}
              intervalMs={expected?.intervalMs ?? null}
            />
          )}
          <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
            {fixes.map(({ kind }) => (
              <FixButton key={kind} kind={kind} />
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
