import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';

/** When a new password takes over, for a charger that has a valid one. */
export function ReplacementChoice() {
  return (
    <Field label="The present password">
      {(control) => (
        <Select {...control} name="replacement" defaultValue="when-proven">
          <option value="when-proven">Stays until the new one is used</option>
          <option value="now">Is refused from now on</option>
        </Select>
      )}
    </Field>
  );
}
