'use client';

import { useActionState, type ReactNode } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { fieldErrors, idleForm, type FormState } from '@/lib/form-state';
import { Button } from './button';
import { Dialog, DialogClose } from './dialog';
import { SubmitButton } from './submit-button';

type ConfirmDialogProps<T> = {
  title: string;
  /** What will happen, in a sentence. */
  description: string;
  /** The button that asks. */
  trigger: ReactNode;
  action: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
  fields: Readonly<Record<string, string>>;
  /** The button that leaves everything as it is, and the one that does it. */
  keep: string;
  confirm: string;
  variant?: 'danger' | 'primary';
};

/** A change that is made only after asking. */
export function ConfirmDialog<T>(props: ConfirmDialogProps<T>) {
  const { title, description, trigger, fields, keep, confirm, variant = 'danger' } = props;
  const [state, action] = useActionState(props.action, idleForm as FormState<T>);
  const problems = fieldErrors(state, 'form');
  return (
    <Dialog title={title} description={description} trigger={trigger}>
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button>{keep}</Button>
          </DialogClose>
          <SubmitButton variant={variant}>{confirm}</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
