'use client';

import { useActionState, useRef, useState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { MessageText } from '@/components/tickets/message-text';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { fillReply } from '@/lib/canned-replies/fill-reply';
import { sampleValues } from '@/lib/canned-replies/reply-variables';
import type { CannedReply } from '@/lib/canned-replies/read-replies';
import { maxBodyLength, maxTitleLength } from '@/lib/canned-replies/schemas';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { saveCannedReplyAction } from '../actions';
import { VariableList } from './variable-list';

type ReplyEditorProps = {
  tenantId: string;
  /** Null for a new one. */
  reply: Pick<CannedReply, 'id' | 'title' | 'body' | 'errorType'> | null;
};

/** The text, the variables that it can name, and what comes of it. */
export function ReplyEditor({ tenantId, reply }: ReplyEditorProps) {
  const [state, action] = useActionState(saveCannedReplyAction, idleForm);
  const [body, setBody] = useState(reply?.body ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const problems = fieldErrors(state, 'form');
  const errorType = typedValue(state, 'errorType') ?? reply?.errorType ?? '';
  const insert = (variable: string) => {
    const start = field.current?.selectionStart ?? body.length;
    const end = field.current?.selectionEnd ?? body.length;
    const caret = start + variable.length;
    setBody(`${body.slice(0, start)}${variable}${body.slice(end)}`);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  };
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
      <div className="flex min-w-0 flex-col gap-4">
        <Panel>
          <form action={action} className="flex flex-col gap-4">
            {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
            <input type="hidden" name="tenantId" value={tenantId} />
            <input type="hidden" name="replyId" value={reply?.id ?? ''} />
            <Field label="Title" errors={fieldErrors(state, 'title')}>
              {(control) => (
                <Input
                  {...control}
                  name="title"
                  required
                  maxLength={maxTitleLength}
                  defaultValue={typedValue(state, 'title') ?? reply?.title}
                />
              )}
            </Field>
            <Field
              label="Suggest it for"
              hint="It stands first on tickets with this error, and is found on all others."
              errors={fieldErrors(state, 'errorType')}
            >
              {(control) => (
                <Select {...control} key={errorType} name="errorType" defaultValue={errorType}>
                  <option value="">Any error</option>
                  {errorTypes.map((one) => (
                    <option key={one} value={one}>
                      {errorTypeNames[one]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field
              label="Text"
              hint="Markdown. A variable stands in double braces and becomes the ticket’s own value."
              errors={fieldErrors(state, 'body')}
            >
              {(control) => (
                <Textarea
                  {...control}
                  ref={field}
                  name="body"
                  rows={16}
                  required
                  maxLength={maxBodyLength}
                  value={body}
                  onChange={(event) => {
                    setBody(event.target.value);
                  }}
                />
              )}
            </Field>
            <div className="flex justify-end">
              <SubmitButton>{reply === null ? 'Add canned reply' : 'Save changes'}</SubmitButton>
            </div>
          </form>
        </Panel>
        <Panel title="Preview" aside="With made-up values">
          {body.trim() === '' ? (
            <p className="text-base text-ink-3">What the customer reads is shown here.</p>
          ) : (
            <MessageText text={fillReply(body, sampleValues)} />
          )}
        </Panel>
      </div>
      <VariableList onChoose={insert} />
    </div>
  );
}
