import clsx from 'clsx';
import { RelativeTime } from '@/components/ui/relative-time';
import { deliveryStateNames } from '@/lib/format/webhook-words';
import type { DeliveryRow } from '@/lib/webhooks/list-deliveries';

type DeliveryOutcomeProps = {
  delivery: Pick<DeliveryRow, 'state' | 'attemptedAt' | 'attempts' | 'dueAt' | 'error'>;
};

/** Where a delivery stands, when it is tried next, and why it was not taken. */
export function DeliveryOutcome({ delivery }: DeliveryOutcomeProps) {
  const { attemptedAt, dueAt, error, state } = delivery;
  return (
    <>
      <span className={clsx(state === 'failed' && 'font-medium text-refused')}>
        {deliveryStateNames[state]}
        {state === 'waiting' ? (
          <>
            , next <RelativeTime at={dueAt} />
          </>
        ) : (
          attemptedAt !== null && (
            <>
              {' '}
              <RelativeTime at={attemptedAt} />
            </>
          )
        )}
      </span>
      {error !== null && <span className="block text-xs wrap-anywhere text-ink-3">{error}</span>}
    </>
  );
}
