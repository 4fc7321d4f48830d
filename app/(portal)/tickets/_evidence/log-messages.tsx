import { formatExact } from '@/lib/format/exact-time';
import type { TicketBundle } from '@/lib/tickets/bundle-schemas';
import { TimedMessages } from './timed-messages';
import { utcText } from './utc-text';

type Log = NonNullable<TicketBundle['log']>;
type Time = Log['first'];

/** What the log itself says is wrong, with its times: where it names no zone, as it writes them. */
export function LogMessages({ log, timeZone }: { log: Log; timeZone: string }) {
  const { first, last, messages } = log;
  if (messages.length === 0 && first === null) return null;
  return (
    <TimedMessages
      title="In the log"
      span={
        first === null
          ? undefined
          : `From ${timeText(first, timeZone)} to ${timeText(last ?? first, timeZone)}`
      }
      messages={messages.map(({ at, text }) => ({
        text,
        time: at === null ? null : timeText(at, timeZone),
      }))}
    />
  );
}

function timeText(time: NonNullable<Time>, timeZone: string): string {
  if (time.utc === null) return time.text;
  const local = timeZone === 'UTC' ? '' : ` · ${formatExact(new Date(time.utc), timeZone)}`;
  return `${utcText(time.utc)}${local}`;
}
