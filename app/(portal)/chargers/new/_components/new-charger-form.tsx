'use client';

import { useActionState, useState } from 'react';
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

/** Registers a charger, and then the next one. */
export function NewChargerForm(props: NewChargerFormProps) {
  const [round, setRound] = useState(0);
  return (
    <Registration
      key={round}
      {...props}
      identity={round === 0 ? props.identity : ''}
      onAnother={() => {
        setRound(round + 1);
      }}
    />
  );
}

type RegistrationProps = NewChargerFormProps & { onAnother: () => void };

function Registration(props: RegistrationProps) {
  const { tenant, identity, sites, cpmses, gatewayUrl, onAnother } = props;
  const [state, action] = useActionState(createChargerAction, idleForm);
  if (state.status === 'done') {
    const registered = { ...state.value, tenant, gatewayUrl, onAnother };
    return <RegisteredPanel {...registered} />;
  }
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'tenantId')];
  const [onlyCpms] = cpmses.length === 1 ? cpmses : [];
  const values = {
    siteId: null,
    cpmsId: onlyCpms?.id ?? null,
    vendor: null,
    model: null,
    serial: null,
    securityProfile: null,
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
