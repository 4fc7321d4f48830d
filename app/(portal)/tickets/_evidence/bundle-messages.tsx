import type { TicketBundle } from '@/lib/tickets/bundle-schemas';

type BundleMessagesProps = { messages: TicketBundle['messages']; timeZone: string };

const shown = 5;

/** The exact answers, each with its time in UTC and where the charger is. */
export function BundleMessages({ messages, timeZone }: BundleMessagesProps) {
  if (messages.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="text-sm font-medium">Error messages</h3>
      <ul className="mt-1.5 divide-y divide-line-soft rounded-md border border-line text-sm">
        {messages.slice(0, shown).map(({ utc, local, answer }) => (
          <li
            key={utc}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-3 py-1.5"
          >
            <span className="value">{answer}</span>
            <span className="text-xs text-ink-3 tabular-nums">
              <time dateTime={utc}>{utcText(utc)}</time>
              {timeZone !== 'UTC' && ` · ${local}`}
            </span>
          </li>
        ))}
      </ul>
      {messages.length > shown && (
        <p className="mt-1 text-xs text-ink-3">
          And {messages.length - shown} more, which go along.
        </p>
      )}
    </div>
  );
}

/** "2026-11-25 12:00:31 UTC". */
export function utcText(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
}
