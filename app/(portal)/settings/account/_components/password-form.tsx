'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { PasswordField } from '@/components/account/password-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { changePasswordAction } from '../actions';

export function PasswordForm({ email }: { email: string }) {
  const [state, action] = useActionState(changePasswordAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && (
        <FormMessage kind="done">
          Your password is changed. Your other browsers are signed out.
        </FormMessage>
      )}
      {/* Tells password managers whose password this is. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        label="Current password"
        name="currentPassword"
        errors={fieldErrors(state, 'currentPassword')}
      />
      <PasswordField
        label="New password"
        name="newPassword"
        isNew
        errors={fieldErrors(state, 'newPassword')}
      />
      <div>
        <SubmitButton>Change password</SubmitButton>
      </div>
    </form>
  );
}
