import clsx from 'clsx';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { errorTypeNames } from '@/lib/format/error-type-name';

/** The error type of an episode or attempt, always in words. */
export function ErrorTypeBadge({ errorType }: { errorType: ErrorType }) {
  // The hue of the state that it leads to.
  const isSilence = errorType === 'unreachable';
  return (
    <span
      className={clsx(
        'inline-flex h-[22px] items-center rounded-sm px-2 text-xs font-medium whitespace-nowrap',
        isSilence ? 'bg-silent-soft text-silent' : 'bg-refused-soft text-refused',
      )}
    >
      {errorTypeNames[errorType]}
    </span>
  );
}
