'use client';

import { useActionState, type ReactNode } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, type FormState } from '@/lib/form-state';

type OneClickProps<T> = {
  action: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
  fields: Readonly<Record<string, string>>;
  /** For screen readers, where the words alone do not say which. */
  label?: string;
  variant?: 'secondary' | 'quiet' | 'danger';
  children: ReactNode;
};

/** A change that needs no further question, as a button of its own. */
export function OneClick<T>(props: OneClickProps<T>) {
  const { action: send, children, fields, label, variant = 'secondary' } = props;
  const [state, action] = useActionState(send, idleForm as FormState<T>);
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton size="small" variant={variant} {...(label && { 'aria-label': label })}>
        {children}
      </SubmitButton>
      {fieldErrors(state, 'form').map((problem) => (
        <p key={problem} role="alert" className="mt-1 text-sm whitespace-normal text-refused">
          {problem}
        </p>
      ))}
    </form>
  );
}
