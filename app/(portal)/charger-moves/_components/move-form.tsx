'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue, type FormState } from '@/lib/form-state';

type Changed = { moveId: string };
type MoveFormProps = {
  action: (state: FormState<Changed>, form: FormData) => Promise<FormState<Changed>>;
  subject: Readonly<Record<string, string>>;
  submit: string;
};

/** Names the other tenant. Whether it exists is not told. */
export function MoveForm({ action, subject, submit }: MoveFormProps) {
  const [state, send] = useActionState(action, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={send} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {Object.entries(subject).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        label="The other tenant’s short name"
        hint="As in its station URL. Its people see the request if there is such a tenant; either way you are told no more until they agree."
        errors={fieldErrors(state, 'slug')}
      >
        {(control) => (
          <Input
            {...control}
            name="slug"
            required
            maxLength={63}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            defaultValue={typedValue(state, 'slug')}
          />
        )}
      </Field>
      <div className="flex justify-end">
        <SubmitButton variant="secondary">{submit}</SubmitButton>
      </div>
    </form>
  );
}
