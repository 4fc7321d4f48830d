import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { fieldErrors, typedValue, type FormState } from '@/lib/form-state';
import { securityProfileNames } from '@/lib/format/security-profile';

type SecurityProfileFieldProps = {
  state: FormState;
  value: number | null;
  /** What it means to choose none. */
  empty: string;
};

/** The OCPP security profile that chargers have to use. */
export function SecurityProfileField({ state, value, empty }: SecurityProfileFieldProps) {
  const chosen = typedValue(state, 'securityProfile') ?? value?.toString() ?? '';
  return (
    <Field
      label="Security profile"
      hint="Where one is chosen, chargers that connect with another are refused."
      errors={fieldErrors(state, 'securityProfile')}
    >
      {(control) => (
        <Select
          key={chosen}
          {...control}
          name="securityProfile"
          defaultValue={chosen}
          className="max-w-72"
        >
          <option value="">{empty}</option>
          {Object.entries(securityProfileNames).map(([profile, name]) => (
            <option key={profile} value={profile}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
