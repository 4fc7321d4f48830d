import { Panel } from '@/components/ui/panel';
import { replyVariableNames, replyVariables } from '@/lib/canned-replies/reply-variables';

/** Everything that a canned reply can name. A click puts it where the caret is. */
export function VariableList({ onChoose }: { onChoose: (variable: string) => void }) {
  return (
    <Panel title="Variables">
      <p className="mb-2 text-sm text-ink-2">
        Choose one to put it into the text. What a ticket does not know is marked in the reply.
      </p>
      <ul className="-mx-2">
        {replyVariableNames.map((name) => {
          const { about } = replyVariables[name];
          const written = `{{${name}}}`;
          return (
            <li key={name}>
              <button
                type="button"
                onClick={() => {
                  onChoose(written);
                }}
                className="flex touch-target w-full flex-col rounded-md px-2 py-1 text-left hover:bg-line-soft"
              >
                <span className="value text-sm">{written}</span>
                <span className="text-sm text-ink-3">{about}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
