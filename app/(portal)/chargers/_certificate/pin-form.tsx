'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { pinCertificateAction } from './actions';

export function PinForm({ chargerId }: { chargerId: string }) {
  const [state, action] = useActionState(pinCertificateAction, idleForm);
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'chargerId')];
  return (
    <form action={action} className="flex flex-col gap-3">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && (
        <FormMessage kind="done">
          {state.value.state === 'active'
            ? 'The certificate is valid from now on.'
            : 'The certificate takes over once the charger presents it.'}
        </FormMessage>
      )}
      <input type="hidden" name="chargerId" value={chargerId} />
      <Field
        label="Certificate"
        hint="PEM text, or the SHA-256 fingerprint. Never a private key."
        errors={fieldErrors(state, 'certificate')}
      >
        {(control) => (
          <Textarea
            {...control}
            name="certificate"
            required
            rows={5}
            autoComplete="off"
            spellCheck={false}
            placeholder="-----BEGIN CERTIFICATE-----"
            defaultValue={typedValue(state, 'certificate')}
            className="value"
          />
        )}
      </Field>
      <div>
        <SubmitButton variant="secondary">Pin certificate</SubmitButton>
      </div>
    </form>
  );
}
