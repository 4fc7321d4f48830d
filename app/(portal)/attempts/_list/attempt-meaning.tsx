import { Link } from '@/components/ui/link';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { routes } from '@/lib/routes';
import type { ListedAttempt } from './present-attempt';

/** The diagnosis of one attempt, and where it is said what to do. */
export function AttemptMeaning({ attempt }: { attempt: ListedAttempt }) {
  const { charger, errorType, sentence } = attempt;
  return (
    <div className="mb-3">
      <h2 className="max-w-[72ch] text-base font-medium">
        {sentence ?? (errorType === null ? 'It was let in.' : 'It has no diagnosis.')}
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
        {charger !== null && (
          <Link href={routes.charger(charger.id)} className="text-accent hover:underline">
            Open the charger
          </Link>
        )}
        {errorType !== null && (
          <Link href={routes.guide(errorType)} className="text-accent hover:underline">
            “{errorTypeNames[errorType]}” in the guide
          </Link>
        )}
      </p>
    </div>
  );
}
