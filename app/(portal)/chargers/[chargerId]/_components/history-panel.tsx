import { ExactTime } from '@/components/ui/exact-time';
import { Panel } from '@/components/ui/panel';
import { changeSentence } from '@/lib/format/change-sentence';
import type { ChargerPageData } from '../load-charger-page';

/** What was changed about this charger, and by whom. */
export function HistoryPanel({ history, charger }: ChargerPageData) {
  if (history === null) return null;
  return (
    <Panel title="History">
      {history.length === 0 ? (
        <p className="text-sm text-ink-2">
          Registered <ExactTime at={charger.createdAt} form="day" />. Nothing has been changed
          since.
        </p>
      ) : (
        <ul className="flex flex-col gap-2 text-sm">
          {history.map((change) => (
            <li key={change.id} className="grid grid-cols-[92px_minmax(0,1fr)] gap-2">
              <ExactTime at={change.at} className="text-ink-3" />
              <span>
                {changeSentence(change.action)}{' '}
                <span className="text-ink-3">by {change.actorName}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
