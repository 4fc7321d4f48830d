import { Network } from 'lucide-react';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { lookFirst, sharedPlace } from '@/lib/diagnosis/shared/shared-problem-words';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';

/** The charger is not alone: what it shares with others that fail since the same moment. */
export function SharedProblemLine({ sharedProblem }: ChargerPageData) {
  if (sharedProblem === null) return null;
  const { errorType, kind, name, startedAt, whole } = sharedProblem;
  const place = sharedPlace(kind, name);
  const what = errorType === 'unreachable' ? 'fell silent' : 'began to fail';
  return (
    <section
      aria-label="Shared problem"
      className="order-first flex min-w-0 items-start gap-3 rounded-lg border border-line bg-panel px-4 py-3 sm:px-5 lg:order-none"
    >
      <Network aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <p className="min-w-0 break-words">
        <span className="font-semibold">
          {whole === null
            ? `Other chargers ${place} ${what} too`
            : `One of ${whole.failingCount} ${place} that ${what}`}
          {whole === null ? ', since ' : ' on '}
          <ExactTime at={startedAt} />
        </span>
        : {lookFirst(kind, errorType)}.{' '}
        {whole !== null && (
          <Link
            className="text-accent underline underline-offset-2"
            href={routes.sharedProblem(whole.id)}
          >
            Show the shared problem
          </Link>
        )}
      </p>
    </section>
  );
}
