'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { fieldErrors, typedValue, type FormState } from '@/lib/form-state';
import { eventAbout } from '@/lib/format/webhook-words';
import { eventTypes, type EventType } from '@/lib/webhooks/schemas';

type WebhookFieldsProps = {
  state: FormState;
  webhook?: { name: string; url: string; events: readonly EventType[] };
};

/** What a person says of a webhook: its name, where it goes, and what it is told of. */
export function WebhookFields({ state, webhook }: WebhookFieldsProps) {
  const typed = state.status === 'failed' ? state.values.events : undefined;
  const chosen: readonly string[] =
    typed === undefined ? (webhook?.events ?? []) : typeof typed === 'string' ? [typed] : typed;
  const problems = fieldErrors(state, 'events');
  return (
    <>
      <Field
        label="Name"
        hint="What receives it, such as “On-call pager”."
        errors={fieldErrors(state, 'name')}
      >
        {(control) => (
          <Input
            {...control}
            name="name"
            required
            maxLength={100}
            autoComplete="off"
            defaultValue={typedValue(state, 'name') ?? webhook?.name}
          />
        )}
      </Field>
      <Field
        label="Address"
        hint="Where events are posted to, from https:// on. It has to be reachable from the internet."
        errors={fieldErrors(state, 'url')}
      >
        {(control) => (
          <Input
            {...control}
            name="url"
            type="url"
            required
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            className="value"
            placeholder="https://hooks.example.com/exolink"
            defaultValue={typedValue(state, 'url') ?? webhook?.url}
          />
        )}
      </Field>
      <fieldset aria-describedby={problems.length > 0 ? 'events-problem' : undefined}>
        <legend className="mb-1 text-sm font-medium">Events</legend>
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {eventTypes.map((type) => (
            <Checkbox
              key={type}
              name="events[]"
              value={type}
              defaultChecked={chosen.includes(type)}
              label={<span className="value">{type}</span>}
              hint={eventAbout[type]}
            />
          ))}
        </div>
        {problems.length > 0 && (
          <p id="events-problem" className="mt-1 text-sm text-refused">
            {problems.join(' ')}
          </p>
        )}
      </fieldset>
    </>
  );
}
