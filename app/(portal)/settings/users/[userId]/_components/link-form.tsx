'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { IssuedLink } from '@/app/(portal)/settings/users/_components/issued-link';
import { createLinkAction } from '@/app/(portal)/settings/users/actions';

export function LinkForm({ userId, hasPassword }: { userId: string; hasPassword: boolean }) {
  const [state, action] = useActionState(createLinkAction, idleForm);
  if (state.status === 'done') return <IssuedLink {...state.value} />;
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col items-start gap-2">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="userId" value={userId} />
      <SubmitButton variant="secondary">
        {hasPassword ? 'Create reset link' : 'Create new invitation link'}
      </SubmitButton>
      <p className="text-sm text-ink-3">
        {hasPassword
          ? 'The password stays as it is until the link is used.'
          : 'An earlier link stops working.'}
      </p>
    </form>
  );
}
