import { Check } from 'lucide-react';
import { RejectedCertificatePart } from '@/app/(portal)/chargers/_fixes/rejected-certificate-part';
import { ErrorTypeBadge } from '@/components/ui/error-type-badge';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { Tooltip } from '@/components/ui/tooltip';
import type { PresentedDiagnosis } from '@/lib/diagnosis/present';
import type { ChargerEpisode } from '@/lib/episodes/get-charger-episode';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { EpisodeActions } from './episode-actions';
import { FirmwareFaults } from './firmware-faults';
import { NextAttempt } from './next-attempt';
import { OtherCauses } from '@/components/diagnosis/other-causes';
import { Solutions } from './solutions';

type EpisodePanelProps = ChargerPageData & {
  episode: ChargerEpisode;
  diagnosis: PresentedDiagnosis;
};

/** The current problem: what happened, the evidence, what happens next, what to do. */
export function EpisodePanel(page: EpisodePanelProps) {
  const { episode, diagnosis, expected } = page;
  const [best, ...others] = diagnosis.causes;
  return (
    <section aria-labelledby="diagnosis" className="rounded-lg border border-line bg-panel">
      <div className="px-4 pt-4 pb-5 sm:px-5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
          <Link href={routes.guide(diagnosis.errorType)} className="rounded-sm hover:underline">
            <ErrorTypeBadge errorType={diagnosis.errorType} />
          </Link>
          <span>
            {diagnosis.isProbable && 'probably this charger · '}
            {refusedBy(diagnosis)} ·{' '}
            <Tooltip text={`This is ${diagnosis.confidencePhrase}.`}>
              <button
                type="button"
                className="rounded-sm underline decoration-line-strong decoration-dotted underline-offset-3"
              >
                {diagnosis.confidenceName.toLowerCase()}
              </button>
            </Tooltip>{' '}
            · {episode.attemptCount === 0 ? 'silent' : countOf(episode.attemptCount, 'attempt')}{' '}
            since <ExactTime at={episode.openedAt} />
          </span>
        </p>
        <h2
          id="diagnosis"
          className="mt-2 max-w-[62ch] text-lg font-semibold tracking-tight text-balance"
        >
          {diagnosis.headline}
        </h2>
        {best?.owner === 'platform-admin' && diagnosis.confidence !== 'possible' && (
          <p className="mt-2 font-medium">
            Look at Exolink first: the charger is most likely not at fault.
          </p>
        )}
        {page.charger.session !== null && (
          <p className="mt-2 text-ink-2">
            It also holds a connection since <ExactTime at={page.charger.session.connectedAt} />,
            from <span className="value text-ink">{page.charger.session.address}</span>.
          </p>
        )}
        {best !== undefined && best.evidence.length > 0 && <Evidence lines={best.evidence} />}
        {page.rejected !== null && <RejectedCertificatePart {...page.rejected} />}
        {best !== undefined && <p className="mt-3 max-w-[72ch] text-ink-2">{best.explanation}</p>}
        {best !== undefined && <FirmwareFaults {...page} causeId={best.id} />}
        {diagnosis.wouldSettle !== null && (
          <p className="mt-2 max-w-[72ch] text-ink-2">
            <span className="font-medium text-ink">What would settle it:</span>{' '}
            {diagnosis.wouldSettle}
          </p>
        )}
        {page.watched?.state !== 'applied' && <NextAttempt {...nextAttempt(expected)} />}
        {page.watched?.state === 'applied' && <div className="mt-4" />}
        <EpisodeActions {...page} />
      </div>
      <Solutions
        episodeId={episode.id}
        solutions={diagnosis.solutions}
        bestIds={best?.solutionIds ?? []}
        owner={best === undefined ? null : { id: best.owner, name: best.ownerName }}
        doneSteps={episode.doneSteps}
      />
      <OtherCauses causes={others} />
    </section>
  );
}

function Evidence({ lines }: { lines: readonly string[] }) {
  return (
    <ul aria-label="Evidence" className="mt-2.5 flex flex-col gap-1 text-ink-2">
      {lines.map((line) => (
        <li key={line} className="flex gap-2">
          <Check aria-hidden strokeWidth={2.2} className="mt-1 size-3.5 shrink-0 text-connected" />
          <span className="min-w-0 break-words">{line}</span>
        </li>
      ))}
    </ul>
  );
}

function refusedBy({ errorType, refusedBy: who, refusedByName }: PresentedDiagnosis): string {
  if (who === 'network') return 'lost in the network';
  if (who === 'charger') return 'ended by the charger';
  // What is down or hangs has refused nobody.
  if (errorType === 'cpms-unavailable' && who === 'cpms') return 'failed at the CPMS';
  return `refused by the ${refusedByName}`;
}

function nextAttempt(expected: ChargerPageData['expected']) {
  if (expected === null) return { expectedAt: null, intervalMs: null };
  return { expectedAt: expected.at.toISOString(), intervalMs: expected.intervalMs };
}
