import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { StateIcon } from '@/components/ui/state-icon';
import type { SelectionSummary } from '@/lib/bulk-fixes/schemas';
import { formatCount } from '@/lib/format/count';
import { groupWords, selectionTitle } from '@/lib/format/selection-words';
import { routes } from '@/lib/routes';

type SelectionPanelProps = {
  summary: SelectionSummary;
  /** Are they registered, or do they only knock? */
  areChargers: boolean;
};

const tones = {
  connected: 'text-connected',
  waiting: 'text-waiting',
  refused: 'text-refused',
  silent: 'text-silent',
} as const;

/** Which and how many were chosen, and what is the matter with them. */
export function SelectionPanel({ summary, areChargers }: SelectionPanelProps) {
  const { first, groups, total } = summary;
  const rest = total - first.length;
  return (
    <Panel
      title={selectionTitle(summary, areChargers)}
      aside={
        <Link
          href={areChargers ? routes.chargers() : routes.unknownIdentities()}
          className="touch-target underline"
        >
          Choose others
        </Link>
      }
    >
      {groups.length > 1 && (
        <ul aria-label="What is the matter" className="mb-3 flex flex-wrap gap-x-5 gap-y-1.5">
          {groups.map((group) => (
            <li
              key={`${group.state} ${group.errorType ?? ''}`}
              className="flex items-center gap-1.5 text-base"
            >
              <StateIcon
                state={group.state}
                className={`size-3.5 shrink-0 ${tones[group.state]}`}
              />
              {groupWords(group)}
            </li>
          ))}
        </ul>
      )}
      <ul aria-label="The first of them" className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        {first.map(({ id, identity }) => (
          <li key={id} className="min-w-0">
            {areChargers ? (
              <Link
                href={routes.charger(id)}
                className="block touch-target max-w-full truncate value hover:underline"
              >
                {identity}
              </Link>
            ) : (
              <span className="block max-w-full truncate value">{identity}</span>
            )}
          </li>
        ))}
        {rest > 0 && <li className="text-sm text-ink-3">and {formatCount(rest)} more</li>}
      </ul>
    </Panel>
  );
}
