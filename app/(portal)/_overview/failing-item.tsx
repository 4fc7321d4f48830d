import { ErrorTypeBadge } from '@/components/ui/error-type-badge';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { countOf } from '@/lib/format/count';
import type { FailingCharger } from '@/lib/overview/list-failing-now';
import { routes } from '@/lib/routes';

type FailingItemProps = { failing: FailingCharger; isAcrossTenants: boolean };

/** One failing charger: which, most likely why, how often, how long since. */
export function FailingItem({ failing, isAcrossTenants }: FailingItemProps) {
  const { charger, causeId, errorType } = failing;
  const place = [isAcrossTenants ? failing.tenantName : null, charger.siteName, charger.model];
  return (
    <li className="relative border-b border-line-soft px-4 py-2.5 last:border-b-0 hover:bg-well sm:px-5">
      <div className="flex items-baseline justify-between gap-x-4">
        <Link
          href={routes.charger(charger.id, { episode: failing.episodeId })}
          title={charger.identity}
          className="min-w-0 truncate value font-medium after:absolute after:inset-0"
        >
          {charger.identity}
        </Link>
        <span className="shrink-0 text-xs text-ink-3 tabular-nums">
          {failing.attemptCount > 0 && `${countOf(failing.attemptCount, 'attempt')} · `}
          <RelativeTime at={failing.lastSeenAt} />
        </span>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
        <ErrorTypeBadge errorType={errorType} />
        <span className="text-ink-2">
          {findCause(causeId)?.title ?? 'Open it to see the causes'}
        </span>
        <span className="text-xs text-ink-3 empty:hidden max-sm:w-full sm:ml-auto">
          {place.filter((part) => part !== null).join(' · ')}
        </span>
      </div>
    </li>
  );
}
