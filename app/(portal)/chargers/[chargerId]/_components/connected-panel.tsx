import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { StateIcon } from '@/components/ui/state-icon';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { countOf } from '@/lib/format/count';
import { ocppVersionName } from '@/lib/format/ocpp-version';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { passedOnSentence } from './passed-on-sentence';

/** Nothing is wrong: since when, over what, and what the last problem was. */
export function ConnectedPanel({ charger, episode, latestEvidence }: ChargerPageData) {
  const since = charger.session?.connectedAt ?? charger.stateSince;
  return (
    <section
      aria-labelledby="state"
      className="rounded-lg border border-line bg-panel px-4 py-4 sm:px-5"
    >
      <h2 id="state" className="flex items-start gap-2.5 text-lg font-semibold tracking-tight">
        <StateIcon state="connected" className="mt-1.5 size-4 shrink-0 text-connected" />
        <span>
          Connected since <ExactTime at={since} />.
        </span>
      </h2>
      <p className="mt-1.5 text-ink-2">
        {charger.ocppVersion === null ? 'It' : `It speaks ${ocppVersionName(charger.ocppVersion)},`}{' '}
        connects from{' '}
        <span className="value text-ink">{charger.session?.address ?? charger.lastAddress}</span>
        {charger.lastSeenAt !== null && (
          <>
            {' '}
            and was last heard <RelativeTime at={charger.lastSeenAt} />
          </>
        )}
        . {passedOnSentence(charger.cpms, latestEvidence)}
      </p>
      {episode !== null && (
        <p className="mt-3 border-t border-line-soft pt-3 text-sm text-ink-2">
          The last problem was{' '}
          <Link className="text-ink underline" href={routes.guide(episode.diagnosis.errorType)}>
            {errorTypeNames[episode.diagnosis.errorType].toLowerCase()}
          </Link>
          . It took {countOf(episode.attemptCount, 'attempt')} and was last seen{' '}
          <RelativeTime at={episode.lastSeenAt} />.
        </p>
      )}
    </section>
  );
}
