'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { revokePasswordAction } from '../_password/actions';

/** Ends the present password before the new one was used. */
export function RevokeOldButton({ credentialId }: { credentialId: string }) {
  const [state, action] = useActionState(revokePasswordAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <Dialog
      title="Revoke the present password now?"
      description="The charger is refused until the new password is typed in. A connection that is open is closed."
      trigger={<Button variant="quiet">Revoke the old one now</Button>}
    >
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="credentialId" value={credentialId} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <SubmitButton variant="danger">Revoke the old one</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
