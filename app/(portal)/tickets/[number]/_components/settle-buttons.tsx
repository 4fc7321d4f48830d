'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { settleTicketAction } from '@/app/(portal)/tickets/actions';

/** Says that it is solved, or that it is not. */
export function SettleButtons({ ticketId, isSolved }: { ticketId: string; isSolved: boolean }) {
  const [state, action] = useActionState(settleTicketAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-wrap gap-2">
      {problems.length > 0 && (
        <p role="alert" className="basis-full text-sm text-refused">
          {problems.join(' ')}
        </p>
      )}
      <input type="hidden" name="ticketId" value={ticketId} />
      {!isSolved && (
        <SubmitButton name="isSolved" value="yes" variant="primary">
          Yes, it is solved
        </SubmitButton>
      )}
      <SubmitButton name="isSolved" value="no" variant="secondary">
        {isSolved ? 'It is back' : 'Not yet'}
      </SubmitButton>
    </form>
  );
}
