'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { disableUserAction } from '@/app/(portal)/settings/users/actions';

export function DisableUserButton({ userId, name }: { userId: string; name: string }) {
  const [state, action] = useActionState(disableUserAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <div>
      <Dialog
        title={`Disable ${name}?`}
        description="They are signed out everywhere and cannot sign in until the account is enabled again. Nothing of theirs is deleted."
        trigger={<Button variant="danger">Disable account</Button>}
      >
        <form action={action} className="flex flex-col gap-4">
          {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
          <input type="hidden" name="userId" value={userId} />
          <div className="flex flex-wrap justify-end gap-2">
            <DialogClose>
              <Button>Keep account</Button>
            </DialogClose>
            <SubmitButton variant="danger">Disable account</SubmitButton>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
