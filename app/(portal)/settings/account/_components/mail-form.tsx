'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import type { Role } from '@/lib/access/actor';
import { downRule, type MailChoices } from '@/lib/mail/schemas';
import { disableAfter } from '@/lib/webhooks/schemas';
import { saveMailChoicesAction } from '../actions';

type MailFormProps = { choices: MailChoices; role: Role; timeZones: readonly string[] };

type ChoiceName = {
  [N in keyof MailChoices]: MailChoices[N] extends boolean ? N : never;
}[keyof MailChoices];

/** Which mails a person gets, and when. */
export function MailForm({ choices, role, timeZones }: MailFormProps) {
  const isStaff = role !== 'customer';
  const [state, action] = useActionState(saveMailChoicesAction, idleForm);
  const saved = state.status === 'done' ? state.value : choices;
  const isOn = (name: ChoiceName) =>
    state.status === 'failed' ? name in state.values : saved[name];
  const problems = fieldErrors(state, 'form');
  const hour = (name: 'digestHour' | 'quietFrom' | 'quietTo') =>
    typedValue(state, name) ?? String(saved[name] ?? '');
  return (
    <form action={action} key={JSON.stringify([saved, state])} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && <FormMessage kind="done">Saved.</FormMessage>}
      <fieldset className="flex flex-col">
        <legend className="mb-1 text-sm font-medium">Write to me when</legend>
        <Checkbox
          name="replies"
          defaultChecked={isOn('replies')}
          label={
            isStaff
              ? 'a ticket of mine, or one I watch, gets a reply'
              : 'a ticket of mine gets a reply'
          }
        />
        {isStaff && (
          <>
            <Checkbox
              name="notes"
              defaultChecked={isOn('notes')}
              label="it gets an internal note"
            />
            <Checkbox
              name="mentions"
              defaultChecked={isOn('mentions')}
              label="somebody mentions me in an internal note"
              hint="You watch the ticket from then on."
            />
            <Checkbox
              name="assigned"
              defaultChecked={isOn('assigned')}
              label="I am given a ticket"
            />
            <Checkbox name="due" defaultChecked={isOn('due')} label="it is due soon, or late" />
            <Checkbox
              name="newTickets"
              defaultChecked={isOn('newTickets')}
              label="somebody opens a ticket"
              hint="And when a customer replies to one that nobody has, or that one is due."
            />
          </>
        )}
        <Checkbox
          name="progress"
          defaultChecked={isOn('progress')}
          label="a ticket is solved, or its error returns"
        />
        <Checkbox
          name="chargerDown"
          defaultChecked={isOn('chargerDown')}
          label="a charger cannot connect"
          hint={`Once per problem, after ${downRule.minutes} minutes or ${downRule.refusals} refused attempts. Never held for a digest.`}
        />
        {role === 'admin' && (
          <Checkbox
            name="webhookDisabled"
            defaultChecked={isOn('webhookDisabled')}
            label="a webhook of mine is disabled"
            hint={`After ${disableAfter.days} days of failures, or when its receiver wants no more. Never held for a digest.`}
          />
        )}
      </fieldset>
      <Field label="How tickets are told" errors={fieldErrors(state, 'digestHour')}>
        {(control) => (
          <Select {...control} name="digestHour" defaultValue={hour('digestHour')}>
            <option value="">At once</option>
            <HourOptions prefix="One mail a day, at " />
          </Select>
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Quiet from" errors={fieldErrors(state, 'quietFrom')}>
          {(control) => (
            <Select {...control} name="quietFrom" defaultValue={hour('quietFrom')}>
              <option value="">Never</option>
              <HourOptions />
            </Select>
          )}
        </Field>
        <Field label="Quiet until" errors={fieldErrors(state, 'quietTo')}>
          {(control) => (
            <Select {...control} name="quietTo" defaultValue={hour('quietTo')}>
              <option value="">Never</option>
              <HourOptions />
            </Select>
          )}
        </Field>
      </div>
      <Field label="Time zone" errors={fieldErrors(state, 'timeZone')}>
        {(control) => (
          <Select
            {...control}
            name="timeZone"
            defaultValue={typedValue(state, 'timeZone') ?? saved.timeZone}
          >
            {timeZones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        )}
      </Field>
      <div>
        <SubmitButton>Save choices</SubmitButton>
      </div>
    </form>
  );
}

function HourOptions({ prefix = '' }: { prefix?: string }) {
  return Array.from({ length: 24 }, (_, hour) => (
    <option key={hour} value={hour}>
      {`${prefix}${String(hour).padStart(2, '0')}:00`}
    </option>
  ));
}
