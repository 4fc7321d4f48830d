import clsx from 'clsx';
import { StateIcon } from '@/components/ui/state-icon';
import type { ConversationReport } from '@/lib/capture/report/capture-report';
import { countOf } from '@/lib/format/count';

type ConversationListProps = {
  conversations: readonly ConversationReport[];
  leftOut: number;
  chosen: number;
  onChoose: (index: number) => void;
};

/** The conversations of a capture, worst first, one of them open. */
export function ConversationList(props: ConversationListProps) {
  const { chosen, conversations, leftOut, onChoose } = props;
  return (
    <div className="border-b border-line-soft px-2 py-3 sm:px-3">
      <h2 className="px-2 text-sm font-semibold text-ink-2">
        {countOf(conversations.length, 'conversation')} in this capture, worst first
      </h2>
      <ol className="mt-1.5 max-h-64 overflow-y-auto">
        {conversations.map(({ client, id, isFailure, name, stopped }, index) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={index === chosen}
              onClick={() => {
                onChoose(index);
              }}
              className={clsx(
                'flex touch-target w-full items-start gap-2.5 rounded-md px-2 py-1.5 text-left',
                index === chosen ? 'bg-accent-soft' : 'hover:bg-well',
              )}
            >
              <StateIcon
                state={isFailure ? 'refused' : 'connected'}
                className={clsx(
                  'mt-1 size-3 shrink-0',
                  isFailure ? 'text-refused' : 'text-connected',
                )}
              />
              <span className="sr-only">{isFailure ? 'Failed: ' : 'Fine: '}</span>
              <span className="min-w-0 flex-1">
                <span className="block value wrap-anywhere">{name}</span>
                <span className="block text-sm wrap-anywhere text-ink-2">
                  {stopped} <span className="text-ink-3">From {client}.</span>
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {leftOut > 0 && (
        <p className="px-2 pt-1 text-sm text-ink-3">
          {countOf(leftOut, 'more conversation')} went better and {leftOut === 1 ? 'is' : 'are'} not
          listed.
        </p>
      )}
    </div>
  );
}
