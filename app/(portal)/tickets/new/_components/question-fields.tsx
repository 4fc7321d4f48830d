import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { fieldErrors, typedValue, type FormState } from '@/lib/form-state';
import type { Question } from '@/lib/tickets/ask-missing';

type QuestionFieldsProps = {
  questions: readonly Question[];
  state: FormState;
  /** Told when the reader leaves a field. */
  onAnswer?: (name: Question['name'], answer: string) => void;
};

const maxLengths: Record<Question['name'], number> = {
  identity: 255,
  model: 100,
  firmware: 100,
  shows: 500,
  network: 200,
};

/** What is not known, each asked in a plain question. */
export function QuestionFields({ questions, state, onAnswer }: QuestionFieldsProps) {
  return questions.map(({ name, question, hint }) => (
    <Field key={name} label={question} hint={hint} isOptional errors={fieldErrors(state, name)}>
      {(control) => (
        <Input
          {...control}
          name={name}
          maxLength={maxLengths[name]}
          autoComplete="off"
          defaultValue={typedValue(state, name)}
          onBlur={(event) => onAnswer?.(name, event.target.value)}
        />
      )}
    </Field>
  ));
}
