'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { updateTicketSettingsAction } from '../actions';

type SolvingFormProps = {
  settings: {
    tenant: { id: string };
    holdMinutes: number;
    solvesItself: boolean;
    closeDays: number;
  };
  canManage: boolean;
};

/** How long a charger has to hold its connection, and what happens then. */
export function SolvingForm({ settings, canManage }: SolvingFormProps) {
  const [state, action] = useActionState(updateTicketSettingsAction, idleForm);
  const problems = fieldErrors(state, 'form');
  const solves = typedValue(state, 'solvesItself') ?? (settings.solvesItself ? 'yes' : 'no');
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && <FormMessage kind="done">Saved.</FormMessage>}
      <input type="hidden" name="tenantId" value={settings.tenant.id} />
      <Field
        label="The charger has to stay connected for, minutes"
        errors={fieldErrors(state, 'holdMinutes')}
      >
        {(control) => (
          <Input
            {...control}
            name="holdMinutes"
            inputMode="numeric"
            disabled={!canManage}
            defaultValue={typedValue(state, 'holdMinutes') ?? settings.holdMinutes}
            className="max-w-28 text-right tabular-nums"
          />
        )}
      </Field>
      <Field
        label="Then the ticket is"
        hint="When the same error returns, it opens again by itself."
        errors={fieldErrors(state, 'solvesItself')}
      >
        {(control) => (
          <Select
            key={solves}
            {...control}
            name="solvesItself"
            disabled={!canManage}
            defaultValue={solves}
          >
            <option value="no">proposed as solved</option>
            <option value="yes">solved</option>
          </Select>
        )}
      </Field>
      <Field label="A solved ticket closes after, days" errors={fieldErrors(state, 'closeDays')}>
        {(control) => (
          <Input
            {...control}
            name="closeDays"
            inputMode="numeric"
            disabled={!canManage}
            defaultValue={typedValue(state, 'closeDays') ?? settings.closeDays}
            className="max-w-28 text-right tabular-nums"
          />
        )}
      </Field>
      {canManage && (
        <div>
          <SubmitButton>Save changes</SubmitButton>
        </div>
      )}
    </form>
  );
}
