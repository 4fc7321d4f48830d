'use client';

import { useActionState, useEffect } from 'react';
import { FormMessage } from '@/components/account/form-message';
import type { ButtonLook } from '@/components/ui/button-class';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { confirmDeliveryAction } from './actions';

type ConfirmDeliveryProps = {
  fixId: string;
  name?: string;
  look?: ButtonLook;
  onDone?: () => void;
};

/** Somebody says that they have typed it in: from now on the charger's attempts count. */
export function ConfirmDelivery({
  fixId,
  name = 'I have typed it in',
  look = { variant: 'primary' },
  onDone,
}: ConfirmDeliveryProps) {
  const [state, action] = useActionState(confirmDeliveryAction, idleForm);
  useEffect(() => {
    if (state.status === 'done') onDone?.();
  }, [state.status, onDone]);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="contents">
      <input type="hidden" name="fixId" value={fixId} />
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <SubmitButton {...look}>{name}</SubmitButton>
    </form>
  );
}
