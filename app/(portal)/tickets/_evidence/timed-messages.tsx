import type { ReactNode } from 'react';

type TimedMessagesProps = {
  title: string;
  /** Over which time they came, where that is known. */
  span?: ReactNode;
  /** Exact words, each with its time. */
  messages: readonly { text: string; time: ReactNode }[];
};

const shown = 5;

/** What was answered or written, word for word; the first few, with how many more go along. */
export function TimedMessages({ title, span, messages }: TimedMessagesProps) {
  const more = messages.length - shown;
  return (
    <div className="mt-4">
      <h3 className="text-sm font-medium">{title}</h3>
      {span !== undefined && <p className="mt-0.5 text-xs text-ink-3 tabular-nums">{span}</p>}
      {messages.length > 0 && (
        <ul className="mt-1.5 divide-y divide-line-soft rounded-md border border-line text-sm">
          {messages.slice(0, shown).map(({ text, time }, index) => (
            <li
              key={index}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-3 py-1.5"
            >
              <span className="min-w-0 value break-words">{text}</span>
              <span className="text-xs text-ink-3 tabular-nums">{time}</span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="mt-1 text-xs text-ink-3">And {more} more, which go along.</p>}
    </div>
  );
}
