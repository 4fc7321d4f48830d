import { Disclosure } from '@/components/ui/disclosure';
import { ExactTime } from '@/components/ui/exact-time';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { VerifySteps } from '@/components/webhooks/verify-steps';
import type { WebhookDetails } from '@/lib/webhooks/get-webhook';
import { RotateForm } from './rotate-form';

/** Since when the secret signs, a new one, and how a receiver checks it. */
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
        <Disclosure summary="How the receiver checks the signature">
          <VerifySteps />
        </Disclosure>
      </div>
    </Panel>
  );
}
