'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FixRow } from '@/lib/fixes/list-fixes';
import { fixNames } from '@/lib/format/fix-words';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { undoFixAction } from './actions';

/** Takes a fix back, or what waits to be sent by it. */
export function UndoButton({ fix }: { fix: FixRow }) {
  const [state, action] = useActionState(undoFixAction, idleForm);
  const problems = fieldErrors(state, 'form');
  const { button, confirm, description, keep, title } = undoWords(fix);
  return (
    <Dialog
      title={title}
      description={description}
      trigger={
        <Button size="small" variant="quiet" aria-label={`${button}: ${fixNames[fix.kind]}`}>
          {button}
        </Button>
      }
    >
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="fixId" value={fix.id} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button>{keep}</Button>
          </DialogClose>
          <SubmitButton variant="danger">{confirm}</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}

function undoWords({ delivery, kind }: FixRow) {
  if (delivery?.state === 'queued') {
    return {
      button: 'Cancel sending',
      title: 'Cancel sending?',
      description: 'Nothing has been sent to the charger yet, and nothing will be.',
      keep: 'Keep waiting',
      confirm: 'Cancel sending',
    };
  }
  const isPutBack = kind === 'recommended-configuration' && delivery !== null;
  return {
    button: 'Undo',
    title: 'Undo this fix?',
    description: isPutBack
      ? 'The values that were read before are sent back to the charger, now or with its next session.'
      : `${fixNames[kind]}: what it changed here is put back as it was. The charger keeps what was typed into it.`,
    keep: 'Keep it',
    confirm: 'Undo the fix',
  };
}
