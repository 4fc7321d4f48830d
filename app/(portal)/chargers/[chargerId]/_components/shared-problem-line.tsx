import { Network } from 'lucide-react';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { lookFirst, sharedPlace } from '@/lib/diagnosis/shared/shared-problem-words';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { NoticeLine } from './notice-line';

/** The charger is not alone: what it shares with others that fail since the same moment. */
export function SharedProblemLine({ sharedProblem }: ChargerPageData) {
  if (sharedProblem === null) return null;
  const { errorType, kind, name, startedAt, whole } = sharedProblem;
  const place = sharedPlace(kind, name);
  const what = errorType === 'unreachable' ? 'fell silent' : 'began to fail';
  return (
    <NoticeLine label="Shared problem" icon={Network} className="order-first lg:order-none">
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
    </NoticeLine>
  );
}
