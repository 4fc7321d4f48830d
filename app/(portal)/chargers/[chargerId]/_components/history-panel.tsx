import { ChangeList } from '@/components/audit/change-list';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { changeSentence } from '@/lib/format/change-sentence';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';

/** What was changed about this charger, and by whom. */
export function HistoryPanel({ history, charger }: ChargerPageData) {
  if (history === null) return null;
  const { changes, nextCursor } = history;
  return (
    <Panel title="History">
      {changes.length === 0 ? (
        <p className="text-sm text-ink-2">
          Registered <ExactTime at={charger.createdAt} form="day" />. Nothing has been changed
          since.
        </p>
      ) : (
        <ul className="flex flex-col gap-2 text-sm">
          {changes.map((change) => (
            <li key={change.id} className="grid grid-cols-[92px_minmax(0,1fr)] gap-2">
              <ExactTime at={change.at} className="text-ink-3" />
              <div className="min-w-0">
                {changeSentence(change.action)}
                {change.setting !== null && (
                  <span className="value [overflow-wrap:anywhere]"> {change.setting}</span>
                )}{' '}
                <span className="text-ink-3">by {change.actorName}</span>
                {change.changes.length > 0 && (
                  <div className="text-ink-2">
                    <ChangeList changes={change.changes} />
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {nextCursor !== null && (
        <Link
          href={routes.audit({ charger: charger.id, cursor: nextCursor })}
          className="mt-2 flex touch-target min-h-8 items-center self-start rounded-sm text-sm text-ink-2 underline underline-offset-2 hover:text-ink"
        >
          Earlier changes
        </Link>
      )}
    </Panel>
  );
}
