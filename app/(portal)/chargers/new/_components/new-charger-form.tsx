'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { ChargerFields, type Choice } from '@/app/(portal)/chargers/_form/charger-fields';
import { IdentityField } from '@/app/(portal)/chargers/_form/identity-field';
import { createChargerAction } from '../actions';
import { RegisteredPanel } from './registered-panel';

type NewChargerFormProps = {
  tenant: { id: string; slug: string };
  identity: string;
  sites: readonly Choice[];
  cpmses: readonly Choice[];
  gatewayUrl: string;
};

export function NewChargerForm({
  tenant,
  identity,
  sites,
  cpmses,
  gatewayUrl,
}: NewChargerFormProps) {
  const [state, action] = useActionState(createChargerAction, idleForm);
  if (state.status === 'done') {
    return <RegisteredPanel {...state.value} tenant={tenant} gatewayUrl={gatewayUrl} />;
  }
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'tenantId')];
  const [onlyCpms] = cpmses.length === 1 ? cpmses : [];
  const values = {
    siteId: null,
    cpmsId: onlyCpms?.id ?? null,
    vendor: null,
    model: null,
    serial: null,
    isExpectedOnline: true,
  };
  return (
    <form action={action} className="flex flex-col gap-5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="tenantId" value={tenant.id} />
      <IdentityField
        tenantId={tenant.id}
        initial={identity}
        errors={fieldErrors(state, 'identity')}
        similarErrors={fieldErrors(state, 'isSimilarConfirmed')}
      />
      <ChargerFields state={state} values={values} sites={sites} cpmses={cpmses} />
      <div>
        <SubmitButton>Register charger</SubmitButton>
      </div>
    </form>
  );
}
