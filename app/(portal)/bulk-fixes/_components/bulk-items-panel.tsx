import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import type { BulkDetails } from '@/lib/bulk-fixes/get-bulk';
import type { BulkItemRow } from '@/lib/bulk-fixes/list-bulk-items';
import { bulkItemStates, type BulkItemState } from '@/lib/bulk-fixes/schemas';
import { bulkItemStateNames } from '@/lib/format/bulk-words';
import { formatCount } from '@/lib/format/count';
import { fixOutcome } from '@/lib/format/fix-words';
import { routes } from '@/lib/routes';

type BulkItemsPanelProps = {
  bulk: BulkDetails;
  items: { rows: readonly BulkItemRow[]; nextCursor: string | null };
  state: BulkItemState | undefined;
  isFirst: boolean;
};

/** What came of each one. */
export function BulkItemsPanel({ bulk, items, state, isFirst }: BulkItemsPanelProps) {
  const { nextCursor, rows } = items;
  const at = (query: { state?: BulkItemState | undefined; cursor?: string }) =>
    routes.bulkFix(bulk.id, query);
  return (
    <Panel title="Results" isFlush>
      <nav aria-label="Which results" className="flex flex-wrap gap-2 px-4 pb-3 sm:px-5">
        <StateLink href={at({})} isCurrent={state === undefined}>
          All {formatCount(bulk.total)}
        </StateLink>
        {bulkItemStates.map((one) => (
          <StateLink key={one} href={at({ state: one })} isCurrent={state === one}>
            {bulkItemStateNames[one]} {formatCount(bulk.items[one])}
          </StateLink>
        ))}
      </nav>
      <DataTable label="Results">
        <thead>
          <tr>
            <HeadCell>Charger</HeadCell>
            <HeadCell>Result</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id}>
              <Cell className="max-w-40 truncate sm:max-w-72">
                {row.chargerId === null ? (
                  <span className="value">{row.identity}</span>
                ) : (
                  <Link
                    href={routes.charger(row.chargerId)}
                    className="touch-target value font-medium hover:underline"
                  >
                    {row.identity}
                  </Link>
                )}
              </Cell>
              <Cell className="w-full py-1.5 whitespace-normal">
                <span className="font-medium">{bulkItemStateNames[row.state]}</span>
                <span className="text-ink-2">{whatNext(row)}</span>
              </Cell>
            </Row>
          ))}
          {rows.length === 0 && (
            <Row>
              <Cell colSpan={2} className="text-ink-3">
                None.
              </Cell>
            </Row>
          )}
        </tbody>
      </DataTable>
      <Pager
        label="Pages of results"
        firstHref={isFirst ? undefined : at({ state })}
        nextHref={nextCursor === null ? undefined : at({ state, cursor: nextCursor })}
      />
    </Panel>
  );
}

type StateLinkProps = { href: string; isCurrent: boolean; children: React.ReactNode };

function StateLink({ href, isCurrent, children }: StateLinkProps) {
  return (
    <LinkButton
      href={href}
      size="small"
      scroll={false}
      aria-current={isCurrent ? 'true' : undefined}
      className="aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft"
    >
      {children}
    </LinkButton>
  );
}

/** Why it was left out, else what its attempts say. */
function whatNext({ fix, reason }: BulkItemRow): string {
  if (reason !== null) return `: ${reason}`;
  if (fix === null) return '';
  const isToBeTyped = fix.state === 'applied' && fix.needsHand && fix.verdict === null;
  return `, ${isToBeTyped ? 'to be typed in at the charger' : fixOutcome(fix.state, fix.verdict)}`;
}
