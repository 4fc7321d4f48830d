'use client';

import { useState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { fieldErrors } from '@/lib/form-state';
import { ticketStatusNames } from '@/lib/format/ticket-words';
import type { TicketDetails } from '@/lib/tickets/get-ticket';
import { maxMessageLength, reachableStatuses, type TicketStatus } from '@/lib/tickets/schemas';
import { replyAction } from '@/app/(portal)/tickets/actions';
import { AttachFile } from './attach-file';
import { OvertakenNote } from './overtaken-note';
import { sendOnEnter } from './send-on-enter';
import { useMessageForm } from './use-message-form';

type ReplyFormProps = {
  ticketId: string;
  number: number;
  status: TicketStatus;
  isStaff: boolean;
  requester: string | null;
  lastReply: TicketDetails['lastReply'];
  userId: string;
};

/** A public reply. Staff say what the ticket waits for next. */
export function ReplyForm(props: ReplyFormProps) {
  const { ticketId, number, status, isStaff, requester, lastReply, userId } = props;
  const { text, write, key, state, action } = useMessageForm('reply', replyAction);
  const lastId = lastReply?.id ?? 'none';
  const [seenId, setSeenId] = useState(lastId);
  const isOvertaken = text !== '' && seenId !== lastId && lastReply?.actorId !== userId;
  const problems = fieldErrors(state, 'form');
  return (
    <form
      action={action}
      aria-label="Reply"
      className="flex flex-col gap-3 rounded-lg border border-line bg-panel px-4 py-3.5 sm:px-5"
    >
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="ticketId" value={ticketId} />
      <input type="hidden" name="key" value={key} suppressHydrationWarning />
      <input type="hidden" name="seenReplyId" value={lastId} />
      <Field label={labelOf(isStaff, requester)} errors={fieldErrors(state, 'reply')}>
        {(control) => (
          <Textarea
            {...control}
            name="reply"
            rows={4}
            maxLength={maxMessageLength}
            value={text}
            onChange={(event) => {
              if (text === '') setSeenId(lastId);
              write(event.target.value);
            }}
            onKeyDown={sendOnEnter}
          />
        )}
      </Field>
      {isOvertaken && lastReply !== null && <OvertakenNote reply={lastReply} />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex flex-wrap items-center gap-2 text-xs text-ink-3">
          <AttachFile number={number} isInternal={false} />
          <span className="pointer-coarse:hidden">Markdown. Ctrl and Enter sends it.</span>
        </span>
        <div className="flex flex-wrap items-center gap-2">
          {isStaff && (
            <Select
              name="status"
              aria-label="Then the ticket is"
              key={status}
              defaultValue={nextStatus(status, requester)}
              className="!w-60"
            >
              {reachableStatuses(status).map((next) => (
                <option key={next} value={next}>
                  then: {ticketStatusNames[next].toLowerCase()}
                </option>
              ))}
            </Select>
          )}
          <SubmitButton>Send reply</SubmitButton>
        </div>
      </div>
    </form>
  );
}

function labelOf(isStaff: boolean, requester: string | null): string {
  if (!isStaff) return 'Your message';
  return requester === null
    ? 'Reply. No customer is on this ticket: staff alone read it'
    : `Reply to ${requester}`;
}

/** What a reply most often leads to. */
function nextStatus(status: TicketStatus, requester: string | null): TicketStatus {
  if (status === 'solved') return 'solved';
  return requester === null ? 'open' : 'waiting_on_customer';
}
