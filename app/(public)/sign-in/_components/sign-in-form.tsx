'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { PasswordField } from '@/components/account/password-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { signInAction } from '../actions';

type SignInFormProps = {
  returnTo: string;
  /** An attempt without this form was refused. */
  hasFailed: boolean;
};

export function SignInForm({ returnTo, hasFailed }: SignInFormProps) {
  const [state, action] = useActionState(signInAction, idleForm);
  const problems = fieldErrors(state, 'form');
  const isRefused = state.status === 'idle' && hasFailed;
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {isRefused && (
        <FormMessage kind="error">Signing in did not work. Try again here.</FormMessage>
      )}
      <input type="hidden" name="returnTo" value={returnTo} />
      <Field label="E-mail address" errors={fieldErrors(state, 'email')}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={typedValue(state, 'email')}
          />
        )}
      </Field>
      <PasswordField label="Password" name="password" errors={fieldErrors(state, 'password')} />
      <SubmitButton>Sign in</SubmitButton>
    </form>
  );
}
