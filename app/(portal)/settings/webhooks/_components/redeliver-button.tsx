'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { redeliverAction } from '../actions';

/** Sends an event once more, now, with the same id. */
export function RedeliverButton({ deliveryId, type }: { deliveryId: string; type: string }) {
  const [state, action] = useActionState(redeliverAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="inline-flex flex-col items-end">
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <SubmitButton size="small" variant="secondary" aria-label={`Send again: ${type}`}>
        Send again
      </SubmitButton>
      {problems.length > 0 && (
        <span role="alert" className="text-xs whitespace-normal text-refused">
          {problems.join(' ')}
        </span>
      )}
    </form>
  );
}
