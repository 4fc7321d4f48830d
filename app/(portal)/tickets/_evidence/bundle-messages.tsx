import type { TicketBundle } from '@/lib/tickets/bundle-schemas';
import { TimedMessages } from './timed-messages';
import { utcText } from './utc-text';

type BundleMessagesProps = { messages: TicketBundle['messages']; timeZone: string };

/** The exact answers, each with its time in UTC and where the charger is. */
export function BundleMessages({ messages, timeZone }: BundleMessagesProps) {
  if (messages.length === 0) return null;
  return (
    <TimedMessages
      title="Error messages"
      messages={messages.map(({ utc, local, answer }) => ({
        text: answer,
        time: (
          <>
            <time dateTime={utc}>{utcText(utc)}</time>
            {timeZone !== 'UTC' && ` · ${local}`}
          </>
        ),
      }))}
    />
  );
}
