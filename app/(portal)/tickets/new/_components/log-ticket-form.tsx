'use client';

import { useActionState, useRef, useState, useSyncExternalStore } from 'react';
import { newKey } from '@/app/(portal)/chargers/_fixes/new-key';
import { TenantField } from '@/app/(portal)/settings/_components/tenant-field';
import { EvidencePanel } from '@/app/(portal)/tickets/_evidence/evidence-panel';
import { openTicketAction } from '@/app/(portal)/tickets/actions';
import { FormMessage } from '@/components/account/form-message';
import { readHandedLog } from '@/components/tickets/handed-log';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { maxLogLength } from '@/lib/tickets/ticket-values';
import { DuplicateNotice } from './duplicate-notice';
import { GoesTo } from './goes-to';
import { logQuestions } from './log-questions';
import { MessageField } from './message-field';
import { QuestionFields } from './question-fields';
import { RequesterField } from './requester-field';
import { useLogDraft } from './use-log-draft';

type LogTicketFormProps = {
  choices: readonly { id: string; name: string }[];
  tenantId: string | null;
  isStaff: boolean;
};

const never = () => () => undefined;

/**
 * A ticket from a pasted log, which comes from the page before and is masked already. Before it
 * was read, and without scripts, the form asks for everything.
 */
export function LogTicketForm({ choices, tenantId, isStaff }: LogTicketFormProps) {
  const [state, action] = useActionState(openTicketAction, idleForm);
  const [key] = useState(newKey);
  const [subject, setSubject] = useState<string>();
  const [isNamed, setIsNamed] = useState(false);
  const handed = useSyncExternalStore(never, readHandedLog, () => null);
  const form = useRef<HTMLFormElement>(null);
  const { draft, isReading, read } = useLogDraft(form, tenantId, handed);
  const problems = ['form', 'source', 'key'].flatMap((name) => fieldErrors(state, name));
  return (
    <>
      {draft !== null && <DuplicateNotice duplicates={draft.duplicates} isCustomer={!isStaff} />}
      <div
        className={
          draft === null ? 'max-w-2xl' : 'grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]'
        }
      >
        <Panel title="Your ticket" className="min-w-0 lg:order-2">
          <form ref={form} action={action} aria-busy={isReading} className="flex flex-col gap-4">
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
                  {...control}
                  name="subject"
                  required
                  maxLength={200}
                  value={
                    subject ??
                    typedValue(state, 'subject') ??
                    draft?.subject ??
                    handed?.subject ??
                    ''
                  }
                  onChange={(event) => {
                    setSubject(event.target.value);
                  }}
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
                  onBlur={read}
                  defaultValue={typedValue(state, 'log') ?? handed?.text}
                />
              )}
            </Field>
            <QuestionFields
              questions={logQuestions(draft?.questions ?? null, isNamed)}
              state={state}
              onAnswer={(name, answer) => {
                if (name !== 'identity') return;
                setIsNamed(answer.trim() !== '');
                read();
              }}
            />
            <MessageField state={state} />
            {draft !== null && isStaff && (
              <RequesterField requesters={draft.requesters} state={state} />
            )}
            {draft !== null && <GoesTo contact={draft.contact} />}
            <SubmitButton className="max-sm:w-full">Open ticket</SubmitButton>
          </form>
        </Panel>
        {draft !== null && <EvidencePanel title="What goes along" bundle={draft.bundle} />}
      </div>
    </>
  );
}
