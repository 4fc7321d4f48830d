import type { ReactNode } from 'react';
import { ExactTime } from '@/components/ui/exact-time';
import { StateIcon } from '@/components/ui/state-icon';
import type { FixRow } from '@/lib/fixes/list-fixes';
import { ConfirmDelivery } from './confirm-delivery';
import { FixButton } from './fix-dialogs';
import { HoldTime } from './hold-time';
import { SettingResults } from './setting-results';
import { UndoButton } from './undo-button';
import { verdictText } from './verdict-text';
import type { FixOffer } from '@/lib/fixes/fix-preview';

type FixWatchProps = {
  fix: FixRow;
  offers: readonly FixOffer[];
  /** What the page waits for, and how long that will take. */
  nextAttempt: ReactNode;
  /** Ends the present password at once; null when there is none that the new one replaces. */
  revokeOld: ReactNode;
  /** Makes a charger that is connected try again; null for who may not. */
  retryNow: ReactNode;
};

/** What the charger's attempts say of a fix, as they say it. */
export function FixWatch({ fix, offers, nextAttempt, revokeOld, retryNow }: FixWatchProps) {
  const { title, text, tone } = verdictText(fix);
  const isWaitingForHand = isToBeTypedIn(fix);
  const sent = fix.state === 'applied' ? (fix.delivery?.state ?? null) : null;
  const isQueued = sent === 'queued';
  const changes = fix.delivery?.outcome?.changes ?? [];
  const byHand = fix.verdict === 'not-taken' ? offers.find((offer) => isByHand(offer, fix)) : null;
  const next = byHand ?? offers.find((offer) => offer.problem === null && !offer.isTried);
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
      {changes.length > 0 && <SettingResults changes={changes} />}
      {fix.state === 'applied' && !isWaitingForHand && nextAttempt}
      {(isWaitingForHand || fix.state === 'failed' || sent !== null) && (
        <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
          {isQueued && fix.canUndo && <UndoButton fix={fix} />}
          {(sent === 'taken' || sent === 'taken-after-restart') && retryNow}
          {isWaitingForHand && <ConfirmDelivery fixId={fix.id} look={{ variant: 'primary' }} />}
          {fix.state === 'failed' && next !== undefined && (
            <FixButton
              kind={next.kind}
              variant="primary"
              {...(next === byHand ? { name: 'Type it in instead' } : {})}
            />
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

/** The same fix, past what the charger did not take over OCPP. */
function isByHand({ kind, ways }: FixOffer, fix: FixRow): boolean {
  return kind === fix.kind && ways?.[0]?.id === 'hand';
}

/** Is somebody to type it in at the charger, and has not said so? */
export function isToBeTypedIn(fix: FixRow): boolean {
  const { deliveredAt, delivery, needsHand, state } = fix;
  return state === 'applied' && needsHand && deliveredAt === null && delivery === null;
}

const tones = {
  connected: 'text-connected',
  waiting: 'text-waiting',
  refused: 'text-refused',
  silent: 'text-silent',
} as const;
