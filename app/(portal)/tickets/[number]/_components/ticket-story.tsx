import type { TicketEventRow } from '@/lib/tickets/list-ticket-events';
import { StoryLine } from './story-line';
import { StoryMessage } from './story-message';

type TicketStoryProps = {
  events: readonly TicketEventRow[];
  userId: string;
  isCustomer: boolean;
};

/** What happened with the ticket, in order: messages as cards, changes as lines. */
export function TicketStory({ events, userId, isCustomer }: TicketStoryProps) {
  return (
    <section aria-labelledby="story">
      <h2 id="story" className="sr-only">
        Conversation
      </h2>
      <ol className="flex flex-col gap-3">
        {events.map((event) => (
          <li key={event.id}>
            {event.body === null && event.file === null ? (
              <StoryLine event={event} isCustomer={isCustomer} />
            ) : (
              <StoryMessage event={event} isOwn={event.actorId === userId} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
