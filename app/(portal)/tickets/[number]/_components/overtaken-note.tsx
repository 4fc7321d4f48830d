import { MessageSquareWarning } from 'lucide-react';
import { RelativeTime } from '@/components/ui/relative-time';
import type { TicketDetails } from '@/lib/tickets/get-ticket';

type OvertakenNoteProps = { reply: NonNullable<TicketDetails['lastReply']> };

/** Somebody answered while the reader was writing theirs. */
export function OvertakenNote({ reply }: OvertakenNoteProps) {
  return (
    <p role="alert" className="flex gap-2 rounded-md bg-waiting-soft px-3 py-2.5 text-base">
      <MessageSquareWarning aria-hidden className="mt-[3px] size-4 shrink-0 text-waiting" />
      <span>
        {reply.actorName} replied while you were writing (<RelativeTime at={reply.createdAt} />
        ).{' '}
        <a href={`#event-${reply.id}`} className="text-accent underline underline-offset-2">
          Read it
        </a>{' '}
        before you send yours.
      </span>
    </p>
  );
}
