'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';
import type { FormState } from '@/lib/form-state';

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
  return (
    <Panel title={`Delete this ${what}`}>
      <p className="mb-3 text-base text-ink-2">
        {obstacle ?? `${consequence} Deleting it cannot be undone.`}
      </p>
      {obstacle === null && (
        <ConfirmDialog
          title={`Delete ${name}?`}
          description="This cannot be undone."
          trigger={<Button variant="danger">Delete {what}</Button>}
          action={action}
          fields={fields}
          keep={`Keep ${what}`}
          confirm={`Delete ${what}`}
        />
      )}
    </Panel>
  );
}
