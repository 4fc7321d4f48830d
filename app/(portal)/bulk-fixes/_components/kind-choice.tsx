import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import type { BulkKind, SelectionSummary } from '@/lib/bulk-fixes/schemas';
import { selectionParams, type Selection } from '@/lib/bulk-fixes/selection';
import { bulkWords } from '@/lib/format/bulk-words';
import { formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';

type KindChoiceProps = {
  kinds: readonly BulkKind[];
  chosen: BulkKind | undefined;
  selection: Selection;
  fits: SelectionSummary['fits'];
};

/** Which fix it is to be, what fits most of them first; the preview follows below. */
export function KindChoice({ kinds, chosen, selection, fits }: KindChoiceProps) {
  const byFit = [...kinds].sort((a, b) => (fits[b] ?? 0) - (fits[a] ?? 0));
  const hasFits = kinds.some((kind) => fits[kind] !== undefined);
  return (
    <Panel title="Which fix?">
      <ul className="flex flex-wrap gap-2">
        {byFit.map((kind) => (
          <li key={kind}>
            <LinkButton
              href={routes.newBulkFix({ ...selectionParams(selection), kind })}
              scroll={false}
              aria-current={kind === chosen ? 'true' : undefined}
              className="aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft"
            >
              {bulkWords[kind].action}
              {fits[kind] !== undefined && <Fit count={fits[kind]} />}
            </LinkButton>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-base text-ink-2">
        {chosen === undefined
          ? hasFits &&
            'The number says how many of them it fits, by what may be behind their problem.'
          : bulkWords[chosen].about}
      </p>
    </Panel>
  );
}

function Fit({ count }: { count: number }) {
  return (
    <span className="text-sm font-normal text-ink-3 tabular-nums">
      <span className="sr-only">fits </span>
      {formatCount(count)}
    </span>
  );
}
