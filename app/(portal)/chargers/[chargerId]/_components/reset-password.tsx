'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { ValueBox } from '@/components/ui/value-box';
import { resetPasswordAction, type NewPassword } from '../actions';

type ResetPasswordProps = ButtonLook & {
  chargerId: string;
  identity: string;
  /** Is there a password that works now? */
  hasPassword: boolean;
};

/** Says what will happen, then generates a password and shows it once. */
export function ResetPassword({ chargerId, identity, hasPassword, ...look }: ResetPasswordProps) {
  const [result, setResult] = useState<NewPassword | null>(null);
  const [isPending, startTransition] = useTransition();
  const name = hasPassword ? 'Reset password' : 'Generate password';
  const generate = () => {
    startTransition(async () => {
      setResult(await resetPasswordAction(chargerId));
    });
  };
  const isDone = result !== null && 'password' in result;
  return (
    <Dialog
      title={isDone ? `The new password of ${identity}` : `${name} of ${identity}`}
      description={isDone ? afterwards(result.isActive) : beforehand(hasPassword)}
      trigger={<Button {...look}>{name}</Button>}
      onOpenChange={(isOpen) => {
        if (!isOpen) setResult(null);
      }}
    >
      {isDone && <ValueBox value={result.password} what="password" />}
      {result !== null && 'message' in result && (
        <p role="alert" className="mb-3 text-refused">
          {result.message}
        </p>
      )}
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <DialogClose>
          <Button variant={isDone ? 'primary' : 'secondary'}>
            {isDone ? 'I have entered it' : 'Cancel'}
          </Button>
        </DialogClose>
        {!isDone && (
          <Button variant="primary" isPending={isPending} onClick={generate}>
            {name}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function beforehand(hasPassword: boolean): string {
  return hasPassword
    ? 'Exolink generates a new password. The present one keeps working until the charger uses the new one.'
    : 'Exolink generates a password, which works at once.';
}

function afterwards(isActive: boolean): string {
  const shown = 'Enter it in the charger’s configuration now: it is not shown again.';
  return isActive ? shown : `${shown} The old one works until the charger uses this one.`;
}
