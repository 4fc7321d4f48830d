import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { fieldErrors, typedValue, type FormState } from '@/lib/form-state';

type HostNamesFieldProps = { state: FormState; hostNames: readonly string[] };

export function HostNamesField({ state, hostNames }: HostNamesFieldProps) {
  const names = typedValue(state, 'hostNames') ?? hostNames.join('\n');
  return (
    <Field
      label="Host names of its own"
      isOptional
      hint="One on a line. When TLS fails, the host that the charger asked for is all that is known: with a name of its own the failure is this tenant’s. Point the names at the gateway and have them in its certificate."
      errors={fieldErrors(state, 'hostNames')}
    >
      {(control) => (
        <Textarea
          key={names}
          {...control}
          name="hostNames"
          rows={3}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          placeholder="ocpp.nordlicht.example"
          defaultValue={names}
          className="value"
        />
      )}
    </Field>
  );
}
