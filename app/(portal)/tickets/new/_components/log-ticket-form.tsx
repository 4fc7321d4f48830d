'use client';

import { useActionState, useState, useSyncExternalStore } from 'react';
import { newKey } from '@/app/(portal)/chargers/_fixes/new-key';
import { TenantField } from '@/app/(portal)/settings/_components/tenant-field';
import { FormMessage } from '@/components/account/form-message';
import { readHandedLog } from '@/components/tickets/handed-log';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import type { Question } from '@/lib/tickets/ask-missing';
import { maxLogLength } from '@/lib/tickets/ticket-values';
import { openTicketAction } from '@/app/(portal)/tickets/actions';
import { QuestionFields } from './question-fields';

const questions: readonly Question[] = [
  {
    name: 'identity',
    question: 'Which charger is it?',
    hint: 'Its identity, as it is registered here.',
  },
  { name: 'model', question: 'Which make and model is it?', hint: 'It stands on the type plate.' },
  {
    name: 'firmware',
    question: 'Which firmware does it run?',
    hint: 'Its own interface or app shows it.',
  },
  {
    name: 'network',
    question: 'How is it connected to the internet?',
    hint: 'Cable, Wi-Fi or SIM card, and what is in between.',
  },
];

type LogTicketFormProps = {
  choices: readonly { id: string; name: string }[];
  tenantId: string | null;
};

const never = () => () => undefined;

/** A ticket from a pasted log, which comes from the page before and is masked already. */
export function LogTicketForm({ choices, tenantId }: LogTicketFormProps) {
  const [state, action] = useActionState(openTicketAction, idleForm);
  const [key] = useState(newKey);
  const handed = useSyncExternalStore(never, readHandedLog, () => null);
  const problems = ['form', 'source', 'key'].flatMap((name) => fieldErrors(state, name));
  return (
    <Panel className="max-w-2xl">
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <input type="hidden" name="source" value="log" />
        <input type="hidden" name="key" value={key} suppressHydrationWarning />
        {choices.length > 0 && (
          <TenantField
            choices={choices}
            tenantId={tenantId}
            errors={fieldErrors(state, 'tenantId')}
          />
        )}
        <input type="hidden" name="tenantId" value={tenantId ?? ''} />
        <Field label="Subject" errors={fieldErrors(state, 'subject')}>
          {(control) => (
            <Input
              key={handed?.subject}
              {...control}
              name="subject"
              required
              maxLength={200}
              defaultValue={typedValue(state, 'subject') ?? handed?.subject}
            />
          )}
        </Field>
        <Field
          label="Log"
          hint="Passwords, tokens and keys are masked before it is stored."
          errors={fieldErrors(state, 'log')}
        >
          {(control) => (
            <Textarea
              key={handed?.text}
              {...control}
              name="log"
              rows={8}
              required
              spellCheck={false}
              maxLength={maxLogLength}
              className="value"
              defaultValue={typedValue(state, 'log') ?? handed?.text}
            />
          )}
        </Field>
        <QuestionFields questions={questions} state={state} />
        <Field label="Anything to add" isOptional errors={fieldErrors(state, 'message')}>
          {(control) => (
            <Textarea
              {...control}
              name="message"
              rows={3}
              maxLength={20_000}
              defaultValue={typedValue(state, 'message')}
            />
          )}
        </Field>
        <div>
          <SubmitButton>Open ticket</SubmitButton>
        </div>
      </form>
    </Panel>
  );
}
