'use client';

import { useState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors } from '@/lib/form-state';
import { ticketStatusNames } from '@/lib/format/ticket-words';
import type { TicketDetails } from '@/lib/tickets/get-ticket';
import { reachableStatuses, type TicketStatus } from '@/lib/tickets/ticket-values';
import { replyAction } from '@/app/(portal)/tickets/actions';
import { AttachFile } from './attach-file';
import { CannedReplyPicker } from './canned-reply-picker';
import { MessageField } from './message-field';
import { MissingValues } from './missing-values';
import { OvertakenNote } from './overtaken-note';
import { useInsertion } from './use-insertion';
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
  const change = (next: string) => {
    if (text === '') setSeenId(lastId);
    write(next);
  };
  const insertion = useInsertion(text, change);
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
      <MessageField
        name="reply"
        label={labelOf(isStaff, requester)}
        errors={fieldErrors(state, 'reply')}
        text={text}
        onTextChange={change}
        fieldRef={insertion.fieldRef}
        {...(isStaff ? { onKeyDown: insertion.onKeyDown } : {})}
      />
      {isStaff && <MissingValues text={text} />}
      {isOvertaken && lastReply !== null && <OvertakenNote reply={lastReply} />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex flex-wrap items-center gap-2 text-xs text-ink-3">
          <AttachFile number={number} isInternal={false} />
          {isStaff && <CannedReplyPicker number={number} {...insertion.picker} />}
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
    ? 'Reply. The ticket has no customer, so only staff can read it'
    : `Reply to ${requester}`;
}

/** What a reply most often leads to. */
function nextStatus(status: TicketStatus, requester: string | null): TicketStatus {
  if (status === 'solved') return 'solved';
  return requester === null ? 'open' : 'waiting_on_customer';
}
