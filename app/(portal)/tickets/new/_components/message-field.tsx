import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { fieldErrors, typedValue, type FormState } from '@/lib/form-state';
import { maxMessageLength } from '@/lib/tickets/ticket-values';

/** What only the person who opens a ticket knows. */
export function MessageField({ state }: { state: FormState }) {
  return (
    <Field
      label="Anything to add"
      isOptional
      errors={fieldErrors(state, 'message')}
      hint="What changed before it began, or what was tried."
    >
      {(control) => (
        <Textarea
          {...control}
          name="message"
          rows={3}
          maxLength={maxMessageLength}
          defaultValue={typedValue(state, 'message')}
        />
      )}
    </Field>
  );
}
