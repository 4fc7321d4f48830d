'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { revokeApiKeyAction } from '../actions';

export function RevokeKeyButton({ keyId, name }: { keyId: string; name: string }) {
  const [state, action] = useActionState(revokeApiKeyAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <Dialog
      title={`Revoke ${name}?`}
      description="Whatever uses this key is refused from its next request on. What it has reported stays. A revoked key cannot be put back."
      trigger={
        <Button size="small" variant="danger" aria-label={`Revoke ${name}`}>
          Revoke
        </Button>
      }
    >
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="keyId" value={keyId} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button>Keep key</Button>
          </DialogClose>
          <SubmitButton variant="danger">Revoke key</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
