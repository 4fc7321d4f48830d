'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { PasswordField } from '@/components/account/password-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { setPasswordAction } from '../actions';

export function SetPasswordForm({ token, email }: { token: string; email: string }) {
  const [state, action] = useActionState(setPasswordAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="token" value={token} />
      {/* Tells password managers whose password this is. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        label="New password"
        name="password"
        isNew
        errors={fieldErrors(state, 'password')}
      />
      <SubmitButton>Set password and sign in</SubmitButton>
    </form>
  );
}
