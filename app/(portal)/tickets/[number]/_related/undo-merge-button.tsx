'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { undoMergeAction } from './actions';

/** Makes a merged ticket one of its own again, after saying what that means. */
export function UndoMergeButton({ ticketId, number }: { ticketId: string; number: number }) {
  const [state, action] = useActionState(undoMergeAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <Dialog
      title={`Take #${number} out again?`}
      description={`#${number} becomes a ticket of its own again, open unless it had been closed before. What was written after the merge stays here.`}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Take back the merge of #${number}`}>
          Take back
        </Button>
      }
    >
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="ticketId" value={ticketId} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button>Keep it merged</Button>
          </DialogClose>
          <SubmitButton>Take back the merge</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
