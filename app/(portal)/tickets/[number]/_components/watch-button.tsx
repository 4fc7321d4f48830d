'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { watchTicketAction } from '@/app/(portal)/tickets/actions';

/** Joins those who want to know what becomes of it, or leaves them. */
export function WatchButton({ ticketId, isWatching }: { ticketId: string; isWatching: boolean }) {
  const [state, action] = useActionState(watchTicketAction, idleForm);
  return (
    <form action={action}>
      <input type="hidden" name="ticketId" value={ticketId} />
      <input type="hidden" name="isWatching" value={isWatching ? 'no' : 'yes'} />
      <SubmitButton size="small" variant="secondary">
        {isWatching ? 'Stop watching' : 'Watch'}
      </SubmitButton>
      {fieldErrors(state, 'form').map((problem) => (
        <p key={problem} role="alert" className="mt-1 text-sm text-refused">
          {problem}
        </p>
      ))}
    </form>
  );
}
