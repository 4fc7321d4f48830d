import type { ReactNode } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { RelativeTime } from '@/components/ui/relative-time';
import type { WebhookDetails } from '@/lib/webhooks/get-webhook';
import { disableAfter } from '@/lib/webhooks/schemas';

/** Why nothing is sent, or soon nothing may be. Nothing while all is well. */
export function WebhookNotice({ webhook }: { webhook: WebhookDetails }) {
  const { disabledReason, failingSince, state, stateSince } = webhook;
  const since = <RelativeTime at={stateSince} />;
  if (state === 'disabled') {
    return (
      <Notice>
        {disabledReason === 'gone' ? (
          <>The receiver answered {since} that it wants no more events, so the webhook is off. </>
        ) : (
          <>
            Every attempt failed for {disableAfter.days} days, so the webhook was turned off {since}
            .{' '}
          </>
        )}
        What happens meanwhile is not sent later. Mend the receiver or the address, then resume the
        webhook.
      </Notice>
    );
  }
  if (state === 'paused') {
    return (
      <p className="mb-4 rounded-md bg-waiting-soft px-3 py-2.5 text-base text-waiting">
        Paused {since}. What happens meanwhile is not sent later; what waits is sent when you resume
        it within a day.
      </p>
    );
  }
  if (failingSince === null) return null;
  return (
    <Notice>
      Every attempt has failed since <RelativeTime at={failingSince} />. After {disableAfter.days}{' '}
      days of it the webhook is turned off.
    </Notice>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="mb-4">
      <FormMessage kind="error">{children}</FormMessage>
    </div>
  );
}
