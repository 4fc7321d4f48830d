import { shownAttempt } from '@/components/attempts/shown-attempt';
import { Panel } from '@/components/ui/panel';
import { Pager } from '@/components/ui/pager';
import { formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { AttemptTable } from './attempt-table';
import { AttemptTimeline } from './attempt-timeline';

type AttemptsPanelProps = ChargerPageData & { isLaterPage: boolean };

/** The last day at a glance, and every attempt with all that was recorded of it. */
export function AttemptsPanel({
  attempts,
  charger,
  episode,
  timeline,
  isLaterPage,
}: AttemptsPanelProps) {
  const chosen = episode?.isCurrent === false ? episode.id : undefined;
  const { acceptedCount, failedCount } = timeline;
  if (attempts.attempts.length === 0 && !isLaterPage) {
    return (
      <Panel title="Attempts">
        <p className="text-ink-2">
          No attempt has been recorded yet. The first one appears here within a second.
        </p>
      </Panel>
    );
  }
  return (
    <Panel
      title="Attempts"
      isFlush
      aside={`Last 24 h: ${formatCount(failedCount)} failed, ${formatCount(acceptedCount)} accepted`}
    >
      <AttemptTimeline timeline={timeline} />
      <AttemptTable
        attempts={attempts.attempts.map(shownAttempt)}
        liveId={liveId(charger, attempts)}
      />
      <Pager
        label="Pages of attempts"
        firstHref={isLaterPage ? routes.charger(charger.id, { episode: chosen }) : undefined}
        nextHref={
          attempts.nextCursor === null
            ? undefined
            : routes.charger(charger.id, { episode: chosen, after: attempts.nextCursor })
        }
      />
    </Panel>
  );
}

/** The attempt whose connection is still open: the newest accepted one of a connected charger. */
function liveId(
  { state }: ChargerPageData['charger'],
  { attempts }: ChargerPageData['attempts'],
): string | null {
  if (state !== 'connected') return null;
  const newest = attempts.find((attempt) => attempt.outcome === 'accepted');
  return newest?.endedAt === null ? newest.id : null;
}
