'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { revokeOtherSessionsAction, revokeSessionAction } from '../actions';

/** `browser` tells screen readers which of the equal buttons this is. */
export function EndSessionButton({ sessionId, browser }: { sessionId: string; browser: string }) {
  const [state, action] = useActionState(revokeSessionAction, idleForm);
  return (
    <form action={action} className="flex items-center gap-2">
      <input type="hidden" name="sessionId" value={sessionId} />
      <span role="alert" className="text-sm text-refused">
        {fieldErrors(state, 'form').join(' ')}
      </span>
      <SubmitButton variant="secondary" size="small" aria-label={`Sign out ${browser}`}>
        Sign out
      </SubmitButton>
    </form>
  );
}

export function EndOtherSessionsButton() {
  const [state, action] = useActionState(revokeOtherSessionsAction, idleForm);
  return (
    <form action={action} className="flex items-center gap-2">
      <span role="alert" className="text-sm text-refused">
        {fieldErrors(state, 'form').join(' ')}
      </span>
      <SubmitButton variant="secondary" size="small">
        Sign out everywhere else
      </SubmitButton>
    </form>
  );
}
