import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';

/** When a new password takes over, for a charger that has a valid one. */
export function ReplacementChoice() {
  return (
    <Field label="The password that is valid now">
      {(control) => (
        <Select {...control} name="replacement" defaultValue="when-proven">
          <option value="when-proven">stays valid until the charger uses the new one</option>
          <option value="now">is refused from now on</option>
        </Select>
      )}
    </Field>
  );
}
