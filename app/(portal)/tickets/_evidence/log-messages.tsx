import { formatExact } from '@/lib/format/exact-time';
import type { TicketBundle } from '@/lib/tickets/bundle-schemas';
import { utcText } from './bundle-messages';

type Log = NonNullable<TicketBundle['log']>;
type Time = Log['first'];

const shown = 5;

/** What the log itself says is wrong, with its times: where it names no zone, as it writes them. */
export function LogMessages({ log, timeZone }: { log: Log; timeZone: string }) {
  const { first, last, messages } = log;
  if (messages.length === 0 && first === null) return null;
  return (
    <div className="mt-4">
      <h3 className="text-sm font-medium">In the log</h3>
      {first !== null && (
        <p className="mt-0.5 text-xs text-ink-3 tabular-nums">
          From {timeText(first, timeZone)} to {timeText(last ?? first, timeZone)}
        </p>
      )}
      {messages.length > 0 && (
        <ul className="mt-1.5 divide-y divide-line-soft rounded-md border border-line text-sm">
          {messages.slice(0, shown).map(({ at, text }, index) => (
            <li key={index} className="flex flex-col gap-y-0.5 px-3 py-1.5">
              <span className="value break-words">{text}</span>
              {at !== null && (
                <span className="text-xs text-ink-3 tabular-nums">{timeText(at, timeZone)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {messages.length > shown && (
        <p className="mt-1 text-xs text-ink-3">
          And {messages.length - shown} more, which go along.
        </p>
      )}
    </div>
  );
}

function timeText(time: NonNullable<Time>, timeZone: string): string {
  if (time.utc === null) return time.text;
  const local = timeZone === 'UTC' ? '' : ` · ${formatExact(new Date(time.utc), timeZone)}`;
  return `${utcText(time.utc)}${local}`;
}
