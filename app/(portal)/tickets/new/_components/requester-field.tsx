import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { fieldErrors, typedValue, type FormState } from '@/lib/form-state';

type RequesterFieldProps = {
  requesters: readonly { id: string; name: string }[];
  state: FormState;
};

/** For whom staff open a ticket, where there is somebody to choose. */
export function RequesterField({ requesters, state }: RequesterFieldProps) {
  if (requesters.length === 0) return null;
  return (
    <Field
      label="For"
      hint="They read the replies, never the notes."
      errors={fieldErrors(state, 'requesterId')}
    >
      {(control) => (
        <Select
          {...control}
          name="requesterId"
          defaultValue={typedValue(state, 'requesterId') ?? ''}
        >
          <option value="">Staff alone</option>
          {requesters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
