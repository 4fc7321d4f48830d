'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import type { EventType } from '@/lib/webhooks/schemas';
import { updateWebhookAction } from '../actions';
import { WebhookFields } from './webhook-fields';

type EditWebhookFormProps = {
  webhook: { id: string; name: string; url: string; events: readonly EventType[] };
};

export function EditWebhookForm({ webhook }: EditWebhookFormProps) {
  const [state, action] = useActionState(updateWebhookAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && <FormMessage kind="done">Saved.</FormMessage>}
      <input type="hidden" name="webhookId" value={webhook.id} />
      <WebhookFields state={state} webhook={webhook} />
      <div>
        <SubmitButton>Save changes</SubmitButton>
      </div>
    </form>
  );
}
