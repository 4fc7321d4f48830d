'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { addClientAuthorityAction } from '../actions';

type AuthorityFormProps = {
  tenants: readonly { id: string; name: string }[];
  tenantId: string | null;
  canManageAll: boolean;
};

export function AuthorityForm({ tenants, tenantId, canManageAll }: AuthorityFormProps) {
  const [state, action] = useActionState(addClientAuthorityAction, idleForm);
  const problems = fieldErrors(state, 'form');
  const chosen = typedValue(state, 'tenantId') ?? tenantId ?? (canManageAll ? '' : tenants[0]?.id);
  return (
    <form action={action} className="flex flex-col gap-5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && (
        <FormMessage kind="done">Trusted from now on: {state.value.names.join(', ')}.</FormMessage>
      )}
      <Field label="For" errors={fieldErrors(state, 'tenantId')}>
        {(control) => (
          <Select key={chosen} {...control} name="tenantId" defaultValue={chosen}>
            {canManageAll && <option value="">Every tenant</option>}
            {tenants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="Certificate of the authority"
        hint="PEM text, one certificate or several. Never a private key."
        errors={fieldErrors(state, 'pem')}
      >
        {(control) => (
          <Textarea
            key={state.status === 'done' ? state.value.names.join() : 'open'}
            {...control}
            name="pem"
            required
            rows={8}
            autoComplete="off"
            spellCheck={false}
            placeholder="-----BEGIN CERTIFICATE-----"
            defaultValue={typedValue(state, 'pem')}
            className="value"
          />
        )}
      </Field>
      <div>
        <SubmitButton>Trust authority</SubmitButton>
      </div>
    </form>
  );
}
