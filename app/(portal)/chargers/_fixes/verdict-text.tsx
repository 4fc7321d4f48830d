import type { ReactNode } from 'react';
import { ExactTime } from '@/components/ui/exact-time';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { formatDuration } from '@/lib/format/duration';
import { errorTypeNames, errorTypeOf } from '@/lib/format/error-type-name';
import type { ConnectionState } from '@/lib/format/connection-state';
import { fixNames } from '@/lib/format/fix-words';
import type { FixRow } from '@/lib/fixes/list-fixes';
import { deliveryText, notTakenText } from './delivery-text';

type VerdictText = { title: ReactNode; text: ReactNode; tone: ConnectionState };

/** What is known of a fix, and how it is known. */
export function verdictText(fix: FixRow): VerdictText {
  switch (fix.state) {
    case 'holding':
      return {
        tone: 'connected',
        title: <>Connected at {time(fix.connectedAt)}, holding</>,
        text: 'It counts as fixed once the connection has held for five minutes.',
      };
    case 'verified':
      return {
        tone: 'connected',
        title: `Fixed. Held for ${heldFor(fix)}`,
        text: (
          <>
            {fixNames[fix.kind]}. The charger connected at {time(fix.connectedAt)} and stayed.
          </>
        ),
      };
    case 'failed':
      return failed(fix);
    default:
      return waiting(fix);
  }
}

function waiting(fix: FixRow): VerdictText {
  if (fix.verdict === 'left-early') {
    return {
      tone: 'waiting',
      title: 'It connected, and left again',
      text: <>It was let in and left at {time(fix.verdictAt)}. Chargers restart after a change.</>,
    };
  }
  if (fix.delivery !== null) {
    return { tone: 'waiting', ...deliveryText(fix.kind, fix.delivery) };
  }
  if (fix.needsHand && fix.deliveredAt === null) {
    return {
      tone: 'waiting',
      title: 'Waiting for the new password to be typed in',
      text:
        fix.attemptCount === 0 ? (
          'Enter it at the charger. The next attempt with it proves it; until then the present one counts.'
        ) : (
          <>
            The charger tried again at {time(fix.lastAttemptAt)}, with what it had before. Enter the
            new one.
          </>
        ),
    };
  }
  return {
    tone: 'waiting',
    title: 'Waiting for the next attempt',
    text: `${fixNames[fix.kind]}. The next attempt shows whether it helped.`,
  };
}

function failed(fix: FixRow): VerdictText {
  const cause = fix.verdictCause === null ? null : findCause(fix.verdictCause);
  const errorType = errorTypeOf(fix.verdictErrorType);
  const name = errorType === null ? 'another error' : errorTypeNames[errorType].toLowerCase();
  switch (fix.verdict) {
    case 'same-error':
      return {
        tone: 'refused',
        title: <>Same error at {time(fix.verdictAt)}</>,
        text: cause === null ? `Still ${name}.` : `${cause.title}. What comes next is below.`,
      };
    case 'different-error':
      return {
        tone: 'refused',
        title: <>Different error now: {name}</>,
        text:
          cause === null
            ? 'The charger came further than before.'
            : `The charger came further than before. ${cause.title}.`,
      };
    case 'not-taken':
      return { tone: 'refused', ...notTakenText(fix) };
    default:
      return {
        tone: 'silent',
        title: 'The charger stopped trying',
        text: (
          <>
            {fix.lastAttemptAt === null ? (
              'It has not tried since. '
            ) : (
              <>Its last attempt was at {time(fix.lastAttemptAt)}. </>
            )}
            Restart it, or check its power and network. The next attempt still counts.
          </>
        ),
      };
  }
}

function heldFor({ holdsUntil, connectedAt }: FixRow): string {
  if (holdsUntil === null || connectedAt === null) return 'the time it had to';
  const ms = holdsUntil.getTime() - connectedAt.getTime();
  return ms === 300_000 ? '5 minutes' : formatDuration(ms);
}

function time(at: Date | null): ReactNode {
  return at === null ? 'an unknown time' : <ExactTime at={at} form="clock" />;
}
