'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, type FormState } from '@/lib/form-state';

type DeletePanelProps<T> = {
  /** What it is, such as "site". */
  what: string;
  name: string;
  /** The fields that name it to the action. */
  fields: Readonly<Record<string, string>>;
  /** Why it cannot be deleted now, if so. */
  obstacle: string | null;
  /** What goes with it; by default nothing that is in use. */
  consequence?: string;
  action: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
};

/** Deletes what nothing depends on any more, after asking. */
export function DeletePanel<T>({
  what,
  name,
  fields,
  obstacle,
  consequence = `Nothing uses this ${what}.`,
  action,
}: DeletePanelProps<T>) {
  const [state, submit] = useActionState(action, idleForm as Awaited<FormState<T>>);
  const problems = fieldErrors(state, 'form');
  return (
    <Panel title={`Delete this ${what}`}>
      <p className="mb-3 text-base text-ink-2">
        {obstacle ?? `${consequence} Deleting it cannot be undone.`}
      </p>
      {obstacle === null && (
        <Dialog
          title={`Delete ${name}?`}
          description="This cannot be undone."
          trigger={<Button variant="danger">Delete {what}</Button>}
        >
          <form action={submit} className="flex flex-col gap-4">
            {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
            {Object.entries(fields).map(([field, value]) => (
              <input key={field} type="hidden" name={field} value={value} />
            ))}
            <div className="flex flex-wrap justify-end gap-2">
              <DialogClose>
                <Button>Keep {what}</Button>
              </DialogClose>
              <SubmitButton variant="danger">Delete {what}</SubmitButton>
            </div>
          </form>
        </Dialog>
      )}
    </Panel>
  );
}
