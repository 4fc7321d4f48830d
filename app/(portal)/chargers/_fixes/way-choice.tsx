import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { FixWay } from '@/lib/fixes/fix-preview';

type WayChoiceProps = {
  ways: readonly FixWay[];
  value: FixWay['id'] | null;
  onChange: (id: FixWay['id'] | null) => void;
  errors: readonly string[];
};

/** How it gets to the charger. What is the only way is not for choice. */
export function WayChoice({ ways, value, onChange, errors }: WayChoiceProps) {
  if (ways.length === 1) return <input type="hidden" name="delivery" value={ways[0]?.id} />;
  return (
    <Field label="How it gets to the charger" errors={errors}>
      {(control) => (
        <Select
          {...control}
          name="delivery"
          value={value ?? ''}
          onChange={(event) => {
            onChange(ways.find(({ id }) => id === event.target.value)?.id ?? null);
          }}
        >
          {ways.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
