'use client';

import { useActionState, useState } from 'react';
import { newKey } from '@/app/(portal)/chargers/_fixes/new-key';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import type { Question } from '@/lib/tickets/ask-missing';
import { openTicketAction } from '@/app/(portal)/tickets/actions';
import { GoesTo } from './goes-to';
import { MessageField } from './message-field';
import { QuestionFields } from './question-fields';
import { RequesterField } from './requester-field';

type OpenTicketFormProps = {
  source: Record<string, string>;
  subject: string;
  questions: readonly Question[];
  contact: { channel: string; name: string; email: string };
  requesters: readonly { id: string; name: string }[];
  isStaff: boolean;
};

/** The rest of a ticket: one button when nothing is missing. */
export function OpenTicketForm(props: OpenTicketFormProps) {
  const { source, subject, questions, contact, requesters, isStaff } = props;
  const [state, action] = useActionState(openTicketAction, idleForm);
  const [key] = useState(newKey);
  const problems = ['form', ...Object.keys(source), 'key'].flatMap((name) =>
    fieldErrors(state, name),
  );
  return (
    <Panel title="Your ticket">
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        {Object.entries(source).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="key" value={key} suppressHydrationWarning />
        <Field label="Subject" errors={fieldErrors(state, 'subject')}>
          {(control) => (
            <Input
              {...control}
              name="subject"
              required
              maxLength={200}
              defaultValue={typedValue(state, 'subject') ?? subject}
            />
          )}
        </Field>
        <QuestionFields questions={questions} state={state} />
        <MessageField state={state} />
        {isStaff && <RequesterField requesters={requesters} state={state} />}
        <GoesTo contact={contact} />
        <SubmitButton className="max-sm:w-full">Open ticket</SubmitButton>
      </form>
    </Panel>
  );
}
