'use client';

import { useActionState, type ReactNode } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, type FormState } from '@/lib/form-state';

type Changed = { moveId: string };
type MoveButtonProps = {
  action: (state: FormState<Changed>, form: FormData) => Promise<FormState<Changed>>;
  fields: Readonly<Record<string, string>>;
  variant: 'primary' | 'secondary' | 'danger';
  /** For screen readers, with the charger. */
  name: string;
  children: ReactNode;
};

/** One thing to do about a request. */
export function MoveButton({ action, fields, variant, name, children }: MoveButtonProps) {
  const [state, submit] = useActionState(action, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={submit} className="flex flex-col gap-2">
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <SubmitButton size="small" variant={variant} aria-label={name}>
        {children}
      </SubmitButton>
    </form>
  );
}
