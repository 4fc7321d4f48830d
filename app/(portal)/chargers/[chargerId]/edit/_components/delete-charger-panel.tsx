'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { deleteChargerAction } from '../actions';

type DeleteChargerPanelProps = { chargerId: string; identity: string; isConnected: boolean };

export function DeleteChargerPanel({ chargerId, identity, isConnected }: DeleteChargerPanelProps) {
  const [state, action] = useActionState(deleteChargerAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <Panel title="Delete this charger">
      <p className="mb-3 text-base text-ink-2">
        It is refused from then on. Its history and passwords are kept, so that you can restore it.
      </p>
      <Dialog
        title={`Delete ${identity}?`}
        description={
          isConnected
            ? 'It is connected now and is refused from its next attempt on. You can restore it at any time.'
            : 'It is refused from its next attempt on. You can restore it at any time.'
        }
        trigger={<Button variant="danger">Delete charger</Button>}
      >
        <form action={action} className="flex flex-col gap-4">
          {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
          <input type="hidden" name="chargerId" value={chargerId} />
          <div className="flex flex-wrap justify-end gap-2">
            <DialogClose>
              <Button>Keep charger</Button>
            </DialogClose>
            <SubmitButton variant="danger">Delete charger</SubmitButton>
          </div>
        </form>
      </Dialog>
    </Panel>
  );
}
