import type { ErrorType } from '@/lib/diagnosis/error-types';
import { errorTypeNames } from '@/lib/format/error-type-name';

/** The error type of an episode or attempt, always in words. */
export function ErrorTypeBadge({ errorType }: { errorType: ErrorType }) {
  return (
    <span className="inline-flex h-[22px] items-center rounded-sm bg-refused-soft px-2 text-xs font-medium whitespace-nowrap text-refused">
      {errorTypeNames[errorType]}
    </span>
  );
}
