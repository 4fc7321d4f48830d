import clsx from 'clsx';
import { StateIcon } from '@/components/ui/state-icon';
import { formatDuration } from '@/lib/format/duration';
import { errorTypeNames } from '@/lib/format/error-type-name';
import type { ShownAttempt } from './shown-attempt';

type AttemptResultProps = { attempt: ShownAttempt; isLive: boolean };

/** How an attempt ended: shape, hue and words. */
export function AttemptResult({ attempt, isLive }: AttemptResultProps) {
  const isGood = attempt.outcome === 'accepted' && attempt.errorType === null;
  return (
    <span className={clsx('flex items-center gap-1.5', isGood ? 'text-connected' : 'text-refused')}>
      <StateIcon state={isGood ? 'connected' : 'refused'} className="size-3 shrink-0" />
      {isGood ? acceptedText(attempt, isLive) : failedText(attempt)}
      {attempt.isProbable && (
        <span className="rounded-sm border border-line px-1 text-xs text-ink-2">probably</span>
      )}
    </span>
  );
}

function acceptedText({ startedAt, endedAt }: ShownAttempt, isLive: boolean): string {
  if (isLive) return 'Connected';
  if (endedAt === null) return 'Connected, end not recorded';
  return `Connected for ${formatDuration(Date.parse(endedAt) - Date.parse(startedAt))}`;
}

function failedText({ answer, errorType, status }: ShownAttempt): string {
  const name = errorType === null ? 'Failed' : errorTypeNames[errorType];
  if (status !== null && status !== 101) return `${status} ${name}`;
  return name === answer ? name : `${name} · ${answer}`;
}
