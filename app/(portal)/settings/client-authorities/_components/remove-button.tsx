'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { removeClientAuthorityAction } from '../actions';

export function RemoveButton({ id, name }: { id: string; name: string }) {
  const [state, action] = useActionState(removeClientAuthorityAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <Dialog
      title={`Stop trusting ${name}?`}
      description="Chargers with its certificates are refused at their next attempt, unless theirs is pinned."
      trigger={
        <Button size="small" variant="danger" aria-label={`Remove ${name}`}>
          Remove
        </Button>
      }
    >
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="id" value={id} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button>Keep authority</Button>
          </DialogClose>
          <SubmitButton variant="danger">Remove authority</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
