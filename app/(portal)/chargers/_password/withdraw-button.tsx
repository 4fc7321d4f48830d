'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { revokePasswordAction } from './actions';

type WithdrawButtonProps = {
  credentialId: string;
  isActive: boolean;
  what?: 'password' | 'certificate';
};

export function WithdrawButton({ credentialId, isActive, what = 'password' }: WithdrawButtonProps) {
  const [state, action] = useActionState(revokePasswordAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <Dialog
      title={`Withdraw this ${what}?`}
      description={
        isActive
          ? `The charger is refused at its next attempt, unless another ${what} is prepared: that one then takes over.`
          : `The charger can no longer switch to it. The valid ${what} stays.`
      }
      trigger={
        <Button size="small" variant="danger">
          Withdraw
        </Button>
      }
    >
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="credentialId" value={credentialId} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button>Keep {what}</Button>
          </DialogClose>
          <SubmitButton variant="danger">Withdraw {what}</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
