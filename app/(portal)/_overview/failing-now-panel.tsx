import { CircleCheck } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
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
  isOwn: boolean;
};

/** The chargers that fail at this moment, the worst on top. */
export function FailingNowPanel(props: FailingNowPanelProps) {
  const { failing, errorType, isAcrossTenants, isOwn } = props;
  const isEmpty = failing.worst.length === 0;
  return (
    <Panel
      title={isOwn ? 'Cannot connect' : 'Failing now'}
      aside={isEmpty ? undefined : order(errorType)}
      isFlush
    >
      {isEmpty ? (
        <EmptyState
          icon={CircleCheck}
          title={
            errorType === null ? 'Nothing fails at the moment' : 'Nothing fails with this error'
          }
        >
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
          href={routes.chargers({ error: errorType ?? 'any', order: '-state' })}
          className="block touch-target border-t border-line px-4 py-2.5 text-sm font-medium text-accent hover:underline sm:px-5"
        >
          {errorType === null ? 'All failing chargers' : 'All chargers with this error'}
        </Link>
      )}
    </Panel>
  );
}

function order(errorType: ErrorType | null): string {
  return errorType === null ? 'Worst first' : `${errorTypeNames[errorType]} only, worst first`;
}
