import { FixButton } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { IdentityDifference } from '@/app/(portal)/chargers/_fixes/identity-difference';
import { ErrorTypeBadge } from '@/components/ui/error-type-badge';
import { ExactTime } from '@/components/ui/exact-time';
import { RelativeTime } from '@/components/ui/relative-time';
import { countOf } from '@/lib/format/count';
import { resemblanceNames } from '@/lib/format/resemblance-name';
import type { ChargerPageData } from '../load-charger-page';

/** What is refused under nearly this charger's identity: most likely the charger itself. */
export function KnockingPanel({ charger, knock, offers }: ChargerPageData) {
  if (knock === null) return null;
  const bySpelling = offers.filter(({ comparison }) => comparison !== null);
  const best = bySpelling.find(({ problem, isTried }) => problem === null && !isTried);
  return (
    <section
      aria-labelledby="knock"
      className="rounded-lg border border-line bg-panel px-4 pt-4 pb-5 sm:px-5"
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
        <ErrorTypeBadge errorType="not-registered" />
        <span>
          refused by the Exolink gateway · {countOf(knock.attemptCount, 'attempt')} since{' '}
          <ExactTime at={knock.firstSeenAt} />
        </span>
      </p>
      <h2
        id="knock"
        className="mt-2 max-w-[62ch] text-lg font-semibold tracking-tight text-balance"
      >
        A charger that nobody has registered sends nearly this identity. It is probably this one.
      </h2>
      <p className="mt-1.5 mb-3 text-ink-2">
        {knock.resemblance !== null && `Compared: ${resemblanceNames[knock.resemblance]}. `}
        Last seen <RelativeTime at={knock.lastSeenAt} /> from{' '}
        <span className="value text-ink">{knock.lastAddress}</span>.
      </p>
      <div className="max-w-[34rem]">
        <IdentityDifference sent={knock.identity} registered={charger.identity} />
      </div>
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {bySpelling.map(({ kind }) => (
          <FixButton
            key={kind}
            kind={kind}
            variant={kind === best?.kind ? 'primary' : 'secondary'}
          />
        ))}
      </div>
    </section>
  );
}
