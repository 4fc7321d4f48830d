'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { changeWebhookStateAction, sendTestEventAction } from '../actions';

/** Sends something to see whether it arrives, and turns the webhook off and on. */
export function WebhookButtons({ webhookId, isActive }: { webhookId: string; isActive: boolean }) {
  const [tested, test] = useActionState(sendTestEventAction, idleForm);
  const [changed, change] = useActionState(changeWebhookStateAction, idleForm);
  const problems = [...fieldErrors(tested, 'form'), ...fieldErrors(changed, 'form')];
  return (
    <div className="flex flex-col gap-2 sm:items-end">
      <div className="flex flex-wrap gap-2">
        <form action={change}>
          <input type="hidden" name="webhookId" value={webhookId} />
          <input type="hidden" name="isActive" value={isActive ? 'no' : 'yes'} />
          <SubmitButton variant={isActive ? 'secondary' : 'primary'}>
            {isActive ? 'Pause webhook' : 'Resume webhook'}
          </SubmitButton>
        </form>
        {isActive && (
          <form action={test}>
            <input type="hidden" name="webhookId" value={webhookId} />
            <SubmitButton variant="primary">Send a test event</SubmitButton>
          </form>
        )}
      </div>
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {tested.status === 'done' && problems.length === 0 && (
        <p role="status" className="text-sm text-ink-2">
          On its way. The log says how it went.
        </p>
      )}
    </div>
  );
}
