import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { defaultLimits } from '@/lib/cpms/schemas';
import { fieldErrors, typedValue, type FormState } from '@/lib/form-state';

type LimitName = keyof typeof defaultLimits;
export type Limits = Record<LimitName, number> & { exemptRanges: readonly string[] };

const fields: readonly { name: LimitName; label: string; hint: string }[] = [
  {
    name: 'connectionsPerMinute',
    label: 'Connection attempts',
    hint: 'Per address. A charger that retries every 30 s needs 2.',
  },
  {
    name: 'callsPerMinute',
    label: 'Calls',
    hint: 'OCPP requests of one charger.',
  },
  {
    name: 'messagesPerMinute',
    label: 'Messages',
    hint: 'All WebSocket messages of one charger.',
  },
];

type LimitFieldsProps = { state: FormState; limits: Limits | null };

/** What a charger may send before it is answered 429, and who is exempt. */
export function LimitFields({ state, limits }: LimitFieldsProps) {
  const ranges = typedValue(state, 'exemptRanges') ?? limits?.exemptRanges.join('\n') ?? '';
  return (
    <fieldset className="flex flex-col gap-4 border-t border-line-soft pt-4">
      <legend className="sr-only">Limits per minute</legend>
      <div>
        <p aria-hidden className="text-base font-semibold">
          Limits per minute
        </p>
        <p className="text-sm text-ink-2">
          Beyond these the gateway answers 429 Too Many Requests and says when to try again. New
          CPMSs start with the guide&apos;s values.
        </p>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        {fields.map(({ name, label, hint }) => (
          <Field key={name} label={label} hint={hint} errors={fieldErrors(state, name)}>
            {(control) => (
              <Input
                {...control}
                name={name}
                inputMode="numeric"
                defaultValue={typedValue(state, name) ?? limits?.[name] ?? defaultLimits[name]}
                className="text-right tabular-nums"
              />
            )}
          </Field>
        ))}
      </div>
      <Field
        label="Addresses without limits"
        isOptional
        hint="One range per line, such as 203.0.113.0/24 or 2001:db8::/32. For sites with many chargers behind one address, and mobile networks."
        errors={fieldErrors(state, 'exemptRanges')}
      >
        {(control) => (
          <Textarea
            {...control}
            name="exemptRanges"
            rows={3}
            spellCheck={false}
            autoCapitalize="none"
            defaultValue={ranges}
            className="value"
          />
        )}
      </Field>
    </fieldset>
  );
}
