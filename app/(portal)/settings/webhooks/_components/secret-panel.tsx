import { ExactTime } from '@/components/ui/exact-time';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import type { WebhookDetails } from '@/lib/webhooks/get-webhook';
import { RotateForm } from './rotate-form';

/** Since when the secret signs, and a new one. */
export function SecretPanel({ webhook }: { webhook: WebhookDetails }) {
  const { id, previousUntil, secretSince } = webhook;
  return (
    <Panel title="Signing secret">
      <div className="flex flex-col gap-4">
        <p className="text-base text-ink-2">
          In use since <RelativeTime at={secretSince} />. It was shown when it was made.
          {previousUntil !== null && (
            <>
              {' '}
              The one before signs too, until <ExactTime at={previousUntil} />.
            </>
          )}
        </p>
        <RotateForm webhookId={id} secretSince={secretSince.toISOString()} />
      </div>
    </Panel>
  );
}
