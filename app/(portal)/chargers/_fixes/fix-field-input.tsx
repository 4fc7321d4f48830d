import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { FixField } from '@/lib/fixes/fix-preview';

/** A choice that a fix leaves open. */
export function FixFieldInput({ field, errors }: { field: FixField; errors: readonly string[] }) {
  return (
    <Field label={field.label} hint={field.hint} errors={errors}>
      {(control) =>
        field.type === 'select' ? (
          <Select {...control} name={field.name} defaultValue={field.value}>
            {field.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            {...control}
            type="number"
            inputMode="numeric"
            name={field.name}
            defaultValue={field.value}
            min={field.min}
            max={field.max}
          />
        )
      }
    </Field>
  );
}
