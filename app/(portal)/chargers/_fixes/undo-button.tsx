'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { undoFixAction } from './actions';

/** Takes a fix back. */
export function UndoButton({ fixId, name }: { fixId: string; name: string }) {
  const [state, action] = useActionState(undoFixAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <Dialog
      title="Undo this fix?"
      description={`${name}: what it changed here is put back as it was. The charger keeps what was typed into it.`}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Undo: ${name}`}>
          Undo
        </Button>
      }
    >
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="fixId" value={fixId} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <SubmitButton variant="danger">Undo the fix</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
