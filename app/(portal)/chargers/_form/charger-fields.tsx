'use client';

import { SecurityProfileField } from '@/components/security-profile-field';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { fieldErrors, typedValue, type FormState } from '@/lib/form-state';

export type Choice = { id: string; name: string };

export type ChargerValues = {
  siteId: string | null;
  cpmsId: string | null;
  vendor: string | null;
  model: string | null;
  serial: string | null;
  securityProfile: number | null;
  isExpectedOnline: boolean;
};

type ChargerFieldsProps = {
  state: FormState;
  values: ChargerValues;
  sites: readonly Choice[];
  cpmses: readonly Choice[];
};

const descriptions = [
  { name: 'vendor', label: 'Vendor' },
  { name: 'model', label: 'Model' },
  { name: 'serial', label: 'Serial number' },
] as const;

/** Everything of a charger but its identity. */
export function ChargerFields({ state, values, sites, cpmses }: ChargerFieldsProps) {
  // An unticked box sends nothing, so after errors only its name's absence says so.
  const isExpectedOnline =
    state.status === 'failed' ? 'isExpectedOnline' in state.values : values.isExpectedOnline;
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <ChoiceField
          state={state}
          name="siteId"
          label="Site"
          value={values.siteId}
          choices={sites}
          empty="No site"
        />
        <ChoiceField
          state={state}
          name="cpmsId"
          label="CPMS"
          value={values.cpmsId}
          choices={cpmses}
          empty="None, the gateway answers"
        />
      </div>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="sr-only">What it is</legend>
        <div className="grid gap-5 sm:grid-cols-3">
          {descriptions.map(({ name, label }) => (
            <Field key={name} label={label} isOptional errors={fieldErrors(state, name)}>
              {(control) => (
                <Input
                  {...control}
                  name={name}
                  maxLength={100}
                  autoComplete="off"
                  defaultValue={typedValue(state, name) ?? values[name] ?? ''}
                />
              )}
            </Field>
          ))}
        </div>
        <p className="text-sm text-ink-3">
          The charger fills these in itself when it first connects.
        </p>
      </fieldset>
      <SecurityProfileField
        state={state}
        value={values.securityProfile}
        empty="What its CPMS says"
      />
      <Checkbox
        key={String(isExpectedOnline)}
        name="isExpectedOnline"
        defaultChecked={isExpectedOnline}
        label="Expected to be online"
        hint="You are told when it stays silent. Untick it for a charger in stock or switched off for the season."
      />
    </>
  );
}

type ChoiceFieldProps = {
  state: FormState;
  name: 'siteId' | 'cpmsId';
  label: string;
  value: string | null;
  choices: readonly Choice[];
  empty: string;
};

function ChoiceField({ state, name, label, value, choices, empty }: ChoiceFieldProps) {
  const chosen = typedValue(state, name) ?? value ?? '';
  return (
    <Field label={label} errors={fieldErrors(state, name)}>
      {(control) => (
        <Select key={chosen} {...control} name={name} defaultValue={chosen}>
          <option value="">{empty}</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
