import { RelativeTime } from '@/components/ui/relative-time';
import { ticketEventSentence } from '@/lib/format/ticket-event-sentence';
import type { TicketEventRow } from '@/lib/tickets/list-ticket-events';

/** A change, in a sentence. */
export function StoryLine({ event, isCustomer }: { event: TicketEventRow; isCustomer: boolean }) {
  return (
    <p className="flex items-baseline gap-2 px-1 text-sm text-ink-2">
      <span
        aria-hidden
        className="size-1.5 shrink-0 -translate-y-0.5 rounded-full bg-line-strong"
      />
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 break-words">{ticketEventSentence(event, isCustomer)}</span>
        {event.mergedFrom !== null && (
          <span className="text-xs text-ink-3 tabular-nums">in #{event.mergedFrom}</span>
        )}
        <span className="text-xs text-ink-3">
          <RelativeTime at={event.createdAt} />
        </span>
      </span>
    </p>
  );
}
