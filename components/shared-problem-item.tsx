import { ErrorTypeBadge } from '@/components/ui/error-type-badge';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { SharedKind } from '@/lib/diagnosis/shared/shared-problem';
import {
  lookFirst,
  sharedHeadline,
  sharedKindNames,
} from '@/lib/diagnosis/shared/shared-problem-words';
import { routes } from '@/lib/routes';

type SharedProblemItemProps = {
  problem: {
    id: string;
    tenant: { name: string };
    kind: SharedKind;
    name: string;
    errorType: ErrorType;
    startedAt: Date;
    resolvedAt: Date | null;
    failingCount: number;
    peakCount: number;
    totalCount: number;
  };
  isAcrossTenants: boolean;
};

/** One problem of many chargers: how many of which, since when, where to look. */
export function SharedProblemItem({ problem, isAcrossTenants }: SharedProblemItemProps) {
  const { errorType, kind, resolvedAt, startedAt } = problem;
  const isOver = resolvedAt !== null;
  const first = lookFirst(kind, errorType);
  return (
    <li className="relative border-b border-line-soft px-4 py-3 last:border-b-0 hover:bg-well sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <Link
          href={routes.sharedProblem(problem.id)}
          className="min-w-0 font-medium break-words after:absolute after:inset-0"
        >
          {sharedHeadline(problem, isOver ? problem.peakCount : problem.failingCount)} on{' '}
          <ExactTime at={startedAt} />
        </Link>
        <span className="shrink-0 text-xs text-ink-3 tabular-nums">
          {isOver ? (
            <>
              over <RelativeTime at={resolvedAt} />
            </>
          ) : (
            <RelativeTime at={startedAt} />
          )}
        </span>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
        <ErrorTypeBadge errorType={errorType} />
        <span className="text-ink-2">{capitalized(first)}.</span>
        <span className="text-xs text-ink-3 max-sm:w-full sm:ml-auto">
          {sharedKindNames[kind]}
          {isAcrossTenants && ` · ${problem.tenant.name}`}
        </span>
      </div>
    </li>
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
