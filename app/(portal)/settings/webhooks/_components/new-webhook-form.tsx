'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { VerifySteps } from '@/components/webhooks/verify-steps';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { createWebhookAction } from '../actions';
import { ShownSecret } from './shown-secret';
import { WebhookFields } from './webhook-fields';

export function NewWebhookForm({ tenantId }: { tenantId: string }) {
  const [state, action] = useActionState(createWebhookAction, idleForm);
  if (state.status === 'done') {
    const { name, secret, webhookId } = state.value;
    return (
      <div className="flex flex-col gap-5">
        <ShownSecret secret={secret}>The webhook {name} is ready.</ShownSecret>
        <section className="flex flex-col gap-2">
          <h2 className="text-base font-semibold">Check the signature</h2>
          <VerifySteps />
        </section>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={routes.webhook(webhookId)} variant="primary">
            Open the webhook
          </LinkButton>
          <LinkButton href={routes.webhookGuide()} variant="quiet">
            What is sent
          </LinkButton>
        </div>
      </div>
    );
  }
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'tenantId')];
  return (
    <form action={action} className="flex flex-col gap-5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="tenantId" value={tenantId} />
      <WebhookFields state={state} />
      <div>
        <SubmitButton>Create webhook</SubmitButton>
      </div>
    </form>
  );
}
