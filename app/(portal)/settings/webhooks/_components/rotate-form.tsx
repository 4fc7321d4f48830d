'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { ExactTime } from '@/components/ui/exact-time';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { overlapNames } from '@/lib/format/webhook-words';
import { overlapHours, standardOverlapHours } from '@/lib/webhooks/schemas';
import { rotateSecretAction } from '../actions';
import { ShownSecret } from './shown-secret';

/** `secretSince` tells which secret this form replaces, so that two clicks replace it once. */
export function RotateForm({ webhookId, secretSince }: { webhookId: string; secretSince: string }) {
  const [state, action] = useActionState(rotateSecretAction, idleForm);
  if (state.status === 'done') {
    const { previousUntil, secret } = state.value;
    return (
      <ShownSecret secret={secret}>
        {previousUntil === null ? (
          'The new secret signs from now on. The old one does no more.'
        ) : (
          <>
            The new secret signs from now on, beside the old one until{' '}
            <ExactTime at={previousUntil} />.
          </>
        )}
      </ShownSecret>
    );
  }
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="webhookId" value={webhookId} />
      <input type="hidden" name="secretSince" value={secretSince} />
      <Field label="Let the old secret sign too" errors={fieldErrors(state, 'overlap')}>
        {(control) => (
          <Select {...control} name="overlap" defaultValue={String(standardOverlapHours)}>
            {overlapHours.map((hours) => (
              <option key={hours} value={hours}>
                {overlapNames[hours]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div>
        <SubmitButton variant="secondary">Rotate secret</SubmitButton>
      </div>
    </form>
  );
}
