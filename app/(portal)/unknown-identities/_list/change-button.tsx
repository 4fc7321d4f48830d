'use client';

import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { fieldErrors, idleForm, type FormState } from '@/lib/form-state';

type Action = (state: FormState<never>, form: FormData) => Promise<FormState>;

type ChangeButtonProps = {
  id: string;
  identity: string;
  name: string;
  /** What is said when it is done. */
  confirmation: string;
  action: Action;
  /** Takes it back, from the confirmation. */
  undo: Action | null;
};

/** Dismisses an identity or puts it back. The row is gone by then, so the confirmation is a toast. */
export function ChangeButton({
  id,
  identity,
  name,
  confirmation,
  action,
  undo,
}: ChangeButtonProps) {
  const [isPending, startTransition] = useTransition();
  const change = () => {
    startTransition(async () => {
      const isDone = await run(action, id);
      if (!isDone) return;
      toast.success(confirmation, {
        description: identity,
        classNames: { actionButton: `ml-auto ${buttonClass({ size: 'small' })}` },
        ...(undo === null ? {} : { action: { label: 'Undo', onClick: () => void run(undo, id) } }),
      });
    });
  };
  return (
    <Button
      size="small"
      variant="quiet"
      isPending={isPending}
      onClick={change}
      aria-label={`${name} ${identity}`}
    >
      {name}
    </Button>
  );
}

async function run(action: Action, id: string): Promise<boolean> {
  const form = new FormData();
  form.set('id', id);
  const state = await action(idleForm, form);
  for (const message of fieldErrors(state, 'form')) toast.error(message);
  return state.status === 'done';
}
