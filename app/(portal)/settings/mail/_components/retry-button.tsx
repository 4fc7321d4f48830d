'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { retryMessageAction } from '../actions';

export function RetryButton({ messageId, address }: { messageId: string; address: string }) {
  const [state, action] = useActionState(retryMessageAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="inline-flex flex-col items-end">
      <input type="hidden" name="messageId" value={messageId} />
      <SubmitButton size="small" variant="secondary" aria-label={`Try again: mail to ${address}`}>
        Try again
      </SubmitButton>
      {problems.length > 0 && (
        <span role="alert" className="text-xs whitespace-normal text-refused">
          {problems.join(' ')}
        </span>
      )}
    </form>
  );
}
