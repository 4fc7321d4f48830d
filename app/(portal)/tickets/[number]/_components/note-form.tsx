'use client';

import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors } from '@/lib/form-state';
import { noteAction } from '@/app/(portal)/tickets/actions';
import { AttachFile } from './attach-file';
import { MessageField } from './message-field';
import { useMessageForm } from './use-message-form';

/** An internal note, in the colour of internal notes. */
export function NoteForm({ ticketId, number }: { ticketId: string; number: number }) {
  const { text, setText, key, state, action } = useMessageForm(noteAction);
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
      <MessageField
        name="note"
        label="Internal note. The customer never sees it"
        errors={fieldErrors(state, 'note')}
        text={text}
        onTextChange={setText}
      />
      <div className="flex flex-wrap justify-between gap-2">
        <span className="flex flex-wrap items-center">
          <AttachFile number={number} isInternal />
        </span>
        <SubmitButton variant="secondary">Add note</SubmitButton>
      </div>
    </form>
  );
}
