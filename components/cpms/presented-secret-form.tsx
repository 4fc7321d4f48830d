'use client';

import { useActionState, useEffect, useRef } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, type FormState } from '@/lib/form-state';

type Saved = { isSet: boolean };

type PresentedSecretFormProps = {
  action: (state: FormState<Saved>, form: FormData) => Promise<FormState<Saved>>;
  subject: { cpmsId: string } | { chargerId: string };
  isSet: boolean;
  hint: string;
};

/** Sets or removes the password that the gateway presents to the CPMS. It is never shown. */
export function PresentedSecretForm({
  action: save,
  hint,
  isSet,
  subject,
}: PresentedSecretFormProps) {
  const [state, action] = useActionState(save, idleForm);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status === 'done') form.current?.reset();
  }, [state]);
  const problems = fieldErrors(state, 'form');
  return (
    <form ref={form} action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && (
        <FormMessage kind="done">
          {state.value.isSet ? 'The password is stored, encrypted.' : 'The password is removed.'}
        </FormMessage>
      )}
      {Object.entries(subject).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        label="Password that the gateway presents"
        hint={`${hint} ${isSet ? 'One is stored. Leave the field empty to remove it.' : 'None is stored.'}`}
        errors={fieldErrors(state, 'secret')}
      >
        {(control) => (
          <Input
            {...control}
            name="secret"
            type="password"
            autoComplete="new-password"
            maxLength={128}
            className="max-w-96 value"
          />
        )}
      </Field>
      <div>
        <SubmitButton>{isSet ? 'Replace or remove' : 'Store password'}</SubmitButton>
      </div>
    </form>
  );
}
