'use client';

import { useRef } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors } from '@/lib/form-state';
import { noteAction } from '@/app/(portal)/tickets/actions';
import { AttachFile } from './attach-file';
import { MentionList } from './mention-list';
import { MessageField } from './message-field';
import { useMentions, type Mentionable } from './use-mentions';
import { useMessageForm } from './use-message-form';

type NoteFormProps = {
  ticketId: string;
  number: number;
  /** Staff who may read it, and can be mentioned. */
  people: readonly Mentionable[];
};

/** An internal note, in the colour of internal notes. */
export function NoteForm({ ticketId, number, people }: NoteFormProps) {
  const { text, write, key, state, action } = useMessageForm('note', noteAction);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const mentions = useMentions({ text, setText: write, people, fieldRef });
  const problems = fieldErrors(state, 'form');
  return (
    <form
      action={action}
      aria-label="Internal note"
      className="flex flex-col gap-3 rounded-lg border border-waiting/40 bg-waiting-soft px-4 py-3.5 sm:px-5"
    >
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="ticketId" value={ticketId} />
      <input type="hidden" name="key" value={key} suppressHydrationWarning />
      {mentions.mentionedIds.map((id) => (
        <input key={id} type="hidden" name="mentions[]" value={id} />
      ))}
      <div className="relative">
        <MessageField
          name="note"
          label="Internal note. The customer never sees it"
          errors={[...fieldErrors(state, 'note'), ...fieldErrors(state, 'mentions')]}
          text={text}
          onTextChange={write}
          fieldRef={fieldRef}
          {...mentions.field}
        />
        <MentionList
          listId={mentions.listId}
          options={mentions.options}
          index={mentions.index}
          onChoose={mentions.choose}
        />
      </div>
      <div className="flex flex-wrap justify-between gap-2">
        <span className="flex flex-wrap items-center gap-2 text-xs text-ink-2">
          <AttachFile number={number} isInternal />
          <span className="pointer-coarse:hidden">
            @ mentions a colleague, who watches the ticket from then on.
          </span>
        </span>
        <SubmitButton variant="secondary">Add note</SubmitButton>
      </div>
    </form>
  );
}
