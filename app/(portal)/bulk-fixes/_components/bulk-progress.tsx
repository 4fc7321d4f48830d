import { Panel } from '@/components/ui/panel';
import type { BulkDetails } from '@/lib/bulk-fixes/get-bulk';
import { bulkStateNames } from '@/lib/format/bulk-words';
import { formatCount } from '@/lib/format/count';

/** How far it is, and how it came out at the chargers so far. */
export function BulkProgress({ bulk }: { bulk: BulkDetails }) {
  const { items, note, state, total, verdicts } = bulk;
  const doneCount = total - items.waiting;
  const sentence = `${formatCount(doneCount)} of ${formatCount(total)} done`;
  const figures: [string, number][] = [
    ['Applied', items.applied],
    ['Left out', items.skipped],
    ['Failed', items.failed],
    ['Verified', verdicts.verified],
    ['Connected, holding', verdicts.connected],
    ['Did not help', verdicts.failed],
    ['Waiting for an attempt', verdicts.waiting],
  ];
  return (
    <Panel title={bulkStateNames[state]} aside={sentence}>
      <p role="status" className="sr-only">
        {state === 'running' ? 'Under way' : `${bulkStateNames[state]}: ${sentence}`}
      </p>
      <progress
        aria-label="Progress"
        max={total}
        value={doneCount}
        className="block h-2 w-full overflow-hidden rounded-full bg-line-soft accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line-soft [&::-webkit-progress-value]:bg-accent"
      />
      {state === 'stopped' && (
        <p className="mt-3 text-base text-ink-2">
          {note ?? 'Nothing more is changed until somebody goes on.'}
        </p>
      )}
      <dl className="mt-3 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4 lg:grid-cols-7">
        {figures.map(([name, count]) => (
          <div key={name} className="flex flex-col-reverse justify-end">
            <dt className="text-xs text-ink-3">{name}</dt>
            <dd className="text-lg font-semibold tabular-nums">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
