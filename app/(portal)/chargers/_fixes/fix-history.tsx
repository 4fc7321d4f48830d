import { ExactTime } from '@/components/ui/exact-time';
import { Panel } from '@/components/ui/panel';
import { fixNames, fixOutcome } from '@/lib/format/fix-words';
import type { FixRow } from '@/lib/fixes/list-fixes';
import { UndoButton } from './undo-button';

/** What was tried on this charger, by whom, and what came of it. */
export function FixHistory({ fixes }: { fixes: readonly FixRow[] }) {
  if (fixes.length === 0) return null;
  return (
    <Panel title="Fixes">
      <ul className="flex flex-col gap-2.5 text-sm">
        {fixes.map((fix) => (
          <li key={fix.id} className="flex items-start justify-between gap-2">
            <div className="min-w-0">
              <p className="font-medium">
                {fixNames[fix.kind]}
                <span className="font-normal text-ink-2">
                  : {fixOutcome(fix.state, fix.verdict)}
                </span>
              </p>
              <p className="text-ink-3">
                {fix.actorName}, <ExactTime at={fix.appliedAt} />
                {fix.undoneBy !== null && `, undone by ${fix.undoneBy}`}
                {putBack(fix)}
              </p>
            </div>
            {fix.canUndo && <UndoButton fix={fix} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What became of the values that undoing sends back. */
function putBack({ delivery, state }: FixRow): string | null {
  if (state !== 'undone' || delivery === null) return null;
  if (delivery.state === 'not-sent') return ' before it was sent';
  switch (delivery.outcome?.status) {
    case undefined:
      return '; the values before are sent once it is connected';
    case 'accepted':
    case 'reboot-required':
      return '; the values before were put back';
    default:
      return '; the values before were not put back';
  }
}
