import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import type { BulkKind } from '@/lib/bulk-fixes/schemas';
import { selectionParams, type Selection } from '@/lib/bulk-fixes/selection';
import { bulkWords } from '@/lib/format/bulk-words';
import { routes } from '@/lib/routes';

type KindChoiceProps = {
  kinds: readonly BulkKind[];
  chosen: BulkKind | undefined;
  selection: Selection;
};

/** Which fix it is to be; the preview follows below. */
export function KindChoice({ kinds, chosen, selection }: KindChoiceProps) {
  return (
    <Panel title="Which fix?">
      <ul className="flex flex-wrap gap-2">
        {kinds.map((kind) => (
          <li key={kind}>
            <LinkButton
              href={routes.newBulkFix({ ...selectionParams(selection), kind })}
              prefetch={false}
              scroll={false}
              aria-current={kind === chosen ? 'true' : undefined}
              className="aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft"
            >
              {bulkWords[kind].action}
            </LinkButton>
          </li>
        ))}
      </ul>
      {chosen !== undefined && (
        <p className="mt-3 text-base text-ink-2">{bulkWords[chosen].about}</p>
      )}
    </Panel>
  );
}
