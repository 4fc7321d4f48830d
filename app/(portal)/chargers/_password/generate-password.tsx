'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { ValueBox } from '@/components/ui/value-box';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { issuePasswordAction } from './actions';
import { ReplacementChoice } from './replacement-choice';

type GeneratePasswordProps = {
  chargerId: string;
  hasActive: boolean;
  /** Is it the first thing to do on its page? */
  isPrimary?: boolean;
};

/** Generates a password and shows it this once. */
export function GeneratePassword({
  chargerId,
  hasActive,
  isPrimary = true,
}: GeneratePasswordProps) {
  const [state, action] = useActionState(issuePasswordAction, idleForm);
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'chargerId')];
  if (state.status === 'done') return <ShownOnce {...state.value} />;
  return (
    <form action={action} className="flex flex-col gap-3">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="chargerId" value={chargerId} />
      <p className="text-base text-ink-2">
        Random, 40 hexadecimal digits: the form that OCPP 1.6 and 2.0.1 chargers both take. You see
        it once, so have the charger&apos;s settings open.
      </p>
      {hasActive && <ReplacementChoice />}
      <div>
        <SubmitButton variant={isPrimary ? 'primary' : 'secondary'}>Generate password</SubmitButton>
      </div>
    </form>
  );
}

function ShownOnce({ password, state }: { password: string; state: 'active' | 'pending' }) {
  return (
    <div role="status" className="flex flex-col gap-2.5">
      <ValueBox value={password} what="password" />
      <p className="text-base">
        Set it at the charger now, exactly as shown. It is not kept here and cannot be shown again.
      </p>
      <p className="text-sm text-ink-2">
        {state === 'active'
          ? 'It is valid from now on.'
          : 'The old password stays valid until the charger connects with this one.'}
      </p>
    </div>
  );
}
