import { Panel } from '@/components/ui/panel';
import type { ChargerPageData } from '../load-charger-page';

/** What shows only over time: habits of the charger with their figures, and what they suggest. */
export function PatternsPanel({ patterns }: ChargerPageData) {
  if (patterns.length === 0) return null;
  return (
    <Panel title="Over time">
      <ul className="flex flex-col gap-3">
        {patterns.map((pattern) => (
          <li key={pattern.id} className="max-w-[72ch] min-w-0">
            <p className="font-medium break-words tabular-nums">{pattern.sentence}</p>
            <p className="mt-0.5 text-ink-2">{pattern.suggestion}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
