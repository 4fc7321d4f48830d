import { CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { errorTypeNames } from '@/lib/format/error-type-name';
import type { FailingNow } from '@/lib/overview/list-failing-now';
import { routes } from '@/lib/routes';
import { FailingItem } from './failing-item';

type FailingNowPanelProps = {
  failing: FailingNow;
  errorType: ErrorType | null;
  isAcrossTenants: boolean;
};

/** The chargers that fail at this moment, the worst on top. */
export function FailingNowPanel({ failing, errorType, isAcrossTenants }: FailingNowPanelProps) {
  return (
    <Panel
      title="Failing now"
      aside={errorType === null ? 'worst first' : `${errorTypeNames[errorType]} only, worst first`}
      isFlush
    >
      {failing.worst.length === 0 ? (
        <EmptyState icon={CircleCheck} title="Nothing fails at the moment">
          When a charger is turned away or falls silent, it appears here with the reason.
        </EmptyState>
      ) : (
        <ul>
          {failing.worst.map((one) => (
            <FailingItem key={one.episodeId} failing={one} isAcrossTenants={isAcrossTenants} />
          ))}
        </ul>
      )}
      {failing.hasMore && (
        <Link
          href={routes.chargers(
            errorType === null ? { state: 'refused', order: '-state' } : { error: errorType },
          )}
          className="block touch-target border-t border-line px-4 py-2.5 text-sm font-medium text-accent hover:underline sm:px-5"
        >
          {errorType === null ? 'All failing chargers' : 'All chargers with this error'}
        </Link>
      )}
    </Panel>
  );
}
