'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import {
  ChargerFields,
  type ChargerValues,
  type Choice,
} from '@/app/(portal)/chargers/_form/charger-fields';
import { IdentityField } from '@/app/(portal)/chargers/_form/identity-field';
import { updateChargerAction } from '../actions';

type EditChargerFormProps = {
  charger: ChargerValues & { id: string; identity: string; tenant: { id: string } };
  sites: readonly Choice[];
  cpmses: readonly Choice[];
};

export function EditChargerForm({ charger, sites, cpmses }: EditChargerFormProps) {
  const [state, action] = useActionState(updateChargerAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="chargerId" value={charger.id} />
      <IdentityField
        tenantId={charger.tenant.id}
        chargerId={charger.id}
        initial={typedValue(state, 'identity') ?? charger.identity}
        errors={fieldErrors(state, 'identity')}
        similarErrors={fieldErrors(state, 'isSimilarConfirmed')}
      />
      <ChargerFields state={state} values={charger} sites={sites} cpmses={cpmses} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Save changes</SubmitButton>
        <LinkButton href={routes.charger(charger.id)} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
