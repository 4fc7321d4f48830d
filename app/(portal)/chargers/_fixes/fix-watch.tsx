import type { ReactNode } from 'react';
import { ExactTime } from '@/components/ui/exact-time';
import { StateIcon } from '@/components/ui/state-icon';
import type { FixRow } from '@/lib/fixes/list-fixes';
import { ConfirmDelivery } from './confirm-delivery';
import { FixButton } from './fix-dialogs';
import { HoldTime } from './hold-time';
import { verdictText } from './verdict-text';
import type { FixOffer } from '@/lib/fixes/fix-preview';

type FixWatchProps = {
  fix: FixRow;
  offers: readonly FixOffer[];
  /** What the page waits for, and how long that will take. */
  nextAttempt: ReactNode;
  /** Ends the present password at once; null when there is none that the new one replaces. */
  revokeOld: ReactNode;
};

/** What the charger's attempts say of a fix, as they say it. */
export function FixWatch({ fix, offers, nextAttempt, revokeOld }: FixWatchProps) {
  const { title, text, tone } = verdictText(fix);
  const isWaitingForHand = fix.state === 'applied' && fix.needsHand && fix.deliveredAt === null;
  const next = offers.find((offer) => offer.problem === null && !offer.isTried);
  return (
    <section
      aria-labelledby="fix"
      className="rounded-lg border border-line bg-panel px-4 py-4 sm:px-5"
    >
      <div role="status">
        <h2
          id="fix"
          tabIndex={-1}
          className="flex items-start gap-2.5 text-lg font-semibold tracking-tight"
        >
          <StateIcon state={tone} className={`mt-1.5 size-4 shrink-0 ${tones[tone]}`} />
          <span>{title}</span>
        </h2>
        {text !== null && <p className="mt-1.5 text-ink-2">{text}</p>}
      </div>
      {fix.state === 'holding' && fix.holdsUntil !== null && fix.connectedAt !== null && (
        <HoldTime from={fix.connectedAt.toISOString()} until={fix.holdsUntil.toISOString()} />
      )}
      {fix.state === 'applied' && !isWaitingForHand && nextAttempt}
      {(isWaitingForHand || fix.state === 'failed') && (
        <div className="mt-3 flex flex-wrap gap-2">
          {isWaitingForHand && <ConfirmDelivery fixId={fix.id} look={{ variant: 'primary' }} />}
          {fix.state === 'failed' && next !== undefined && (
            <FixButton kind={next.kind} variant="primary" />
          )}
          {isWaitingForHand && revokeOld}
        </div>
      )}
      <p className="mt-3 border-t border-line-soft pt-2.5 text-sm text-ink-3">
        {fix.actorName}, <ExactTime at={fix.appliedAt} />
      </p>
    </section>
  );
}

const tones = {
  connected: 'text-connected',
  waiting: 'text-waiting',
  refused: 'text-refused',
  silent: 'text-silent',
} as const;
