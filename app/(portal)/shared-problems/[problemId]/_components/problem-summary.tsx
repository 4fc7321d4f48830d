import { ErrorTypeBadge } from '@/components/ui/error-type-badge';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { lookFirst } from '@/lib/diagnosis/shared/shared-problem-words';
import { routes } from '@/lib/routes';
import type { SharedProblemItem } from '@/lib/shared-problems/shared-problem-item';

/** What they share, since when, and where to look before anywhere else. */
export function ProblemSummary({ problem }: { problem: SharedProblemItem }) {
  const { causeId, errorType, kind, resolvedAt, startedAt } = problem;
  const cause = findCause(causeId);
  return (
    <section
      aria-label="What they share"
      className="mb-4 rounded-lg border border-line bg-panel px-4 py-4 sm:px-5"
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
        <Link href={routes.guide(errorType)} className="rounded-sm hover:underline">
          <ErrorTypeBadge errorType={errorType} />
        </Link>
        <span>
          since <ExactTime at={startedAt} />
          {resolvedAt !== null && (
            <>
              {' '}
              · over since <ExactTime at={resolvedAt} />
            </>
          )}
          {` · ${problem.tenant.name}`}
        </span>
      </p>
      <p className="mt-2 max-w-[62ch] text-lg font-semibold tracking-tight text-balance">
        They share the reason: {lookFirst(kind, errorType)}.
      </p>
      {cause !== null && (
        <p className="mt-2 max-w-[72ch] text-ink-2">
          <span className="font-medium text-ink">Most frequent cause:</span> {cause.title}.{' '}
          {cause.explanation}
        </p>
      )}
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {kind === 'site' && (
          <li>
            <Link
              className="touch-target text-accent hover:underline"
              href={routes.chargers({ site: problem.key })}
            >
              All chargers at the site
            </Link>
          </li>
        )}
        <li>
          <Link className="touch-target text-accent hover:underline" href={routes.guide(errorType)}>
            What the guide says
          </Link>
        </li>
      </ul>
    </section>
  );
}
