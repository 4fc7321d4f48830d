'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { enableUserAction } from '@/app/(portal)/settings/users/actions';

export function EnableUserForm({ userId }: { userId: string }) {
  const [state, action] = useActionState(enableUserAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col items-start gap-2">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="userId" value={userId} />
      <SubmitButton variant="secondary">Enable account</SubmitButton>
      <p className="text-sm text-ink-3">The password from before works again.</p>
    </form>
  );
}
