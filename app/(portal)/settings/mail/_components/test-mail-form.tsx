'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { sendTestMailAction } from '../actions';

export function TestMailForm({ address }: { address: string }) {
  const [state, action] = useActionState(sendTestMailAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-3">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && (
        <FormMessage kind="done">
          On its way to {state.value.address}. The list below says how it went.
        </FormMessage>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SubmitButton variant="secondary">Send a test mail</SubmitButton>
        <span className="text-sm wrap-anywhere text-ink-3">to {address}</span>
      </div>
    </form>
  );
}
