'use client';

import { useActionState, useState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { maxPasswordBytes, passwordWarnings } from '@/lib/credentials/password-values';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { choosePasswordAction } from './actions';
import { ReplacementChoice } from './replacement-choice';

type ChoosePasswordProps = { chargerId: string; hasActive: boolean };

/** Sets a password that the charger holds already, or that its short field can take. */
export function ChoosePassword({ chargerId, hasActive }: ChoosePasswordProps) {
  const [state, action] = useActionState(choosePasswordAction, idleForm);
  const [password, setPassword] = useState('');
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'chargerId')];
  const warnings = password === '' ? [] : passwordWarnings(password);
  return (
    <form
      action={(form) => {
        setPassword('');
        action(form);
      }}
      className="flex flex-col gap-3"
    >
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && (
        <FormMessage kind="done">
          {state.value.state === 'active'
            ? 'The password is valid from now on.'
            : 'The password takes over once the charger uses it.'}
        </FormMessage>
      )}
      <input type="hidden" name="chargerId" value={chargerId} />
      <Field
        label="Password"
        hint="8 to 64 letters, digits and - . _ ~ * = @ |. Only a slow hash of it is kept."
        errors={fieldErrors(state, 'password')}
      >
        {(control) => (
          <Input
            {...control}
            name="password"
            required
            maxLength={maxPasswordBytes}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
            }}
            className="value"
          />
        )}
      </Field>
      {warnings.length > 0 && (
        <ul role="status" className="text-sm text-waiting">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {hasActive && <ReplacementChoice />}
      <div>
        <SubmitButton variant="secondary">Set password</SubmitButton>
      </div>
    </form>
  );
}
