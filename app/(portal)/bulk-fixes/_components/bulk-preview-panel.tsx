import { ArrowRight } from 'lucide-react';
import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import type { BulkPreview, BulkPreviewRow } from '@/lib/bulk-fixes/preview-bulk';
import type { BulkKind } from '@/lib/bulk-fixes/schemas';
import { isOfChargers, selectionParams, type Selection } from '@/lib/bulk-fixes/selection';
import { formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';

type BulkPreviewPanelProps = {
  preview: BulkPreview;
  kind: BulkKind;
  selection: Selection;
  isFirst: boolean;
};

/** What would happen to each one, before it happens. */
export function BulkPreviewPanel({ preview, kind, selection, isFirst }: BulkPreviewPanelProps) {
  const { rows, nextCursor, total, isTooMany } = preview;
  const at = (cursor?: string) =>
    routes.newBulkFix({ ...selectionParams(selection), kind, cursor });
  return (
    <Panel
      title="What will happen"
      aside={`${formatCount(total)}${isTooMany ? '+' : ''} selected`}
      isFlush
    >
      <DataTable label="What will happen to each">
        <thead>
          <tr>
            <HeadCell>{isOfChargers(selection) ? 'Charger' : 'Identity'}</HeadCell>
            <HeadCell>What changes</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id}>
              <Cell className="max-w-40 truncate py-1.5 align-top value font-medium sm:max-w-64">
                {row.identity}
              </Cell>
              <Cell className="w-full py-1.5 align-top whitespace-normal">
                <WhatChanges row={row} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
      <Pager
        label="Pages of the preview"
        firstHref={isFirst ? undefined : at()}
        nextHref={nextCursor === null ? undefined : at(nextCursor)}
      />
    </Panel>
  );
}

function WhatChanges({ row: { changes, leftOut, needsHand } }: { row: BulkPreviewRow }) {
  if (leftOut !== null) {
    return (
      <span className="text-ink-3">
        <span className="font-medium">Left out.</span> {leftOut}
      </span>
    );
  }
  return (
    <span className="flex flex-col gap-0.5">
      {changes.map(({ what, from, to }) => (
        <span key={what} className="flex flex-wrap items-center gap-x-1.5">
          <span className="text-ink-3">{what}:</span>
          {from !== null && (
            <>
              <span className="break-all text-ink-2">{from}</span>
              <ArrowRight aria-label="becomes" className="size-3.5 shrink-0 text-ink-3" />
            </>
          )}
          <span className="break-all">{to}</span>
        </span>
      ))}
      {changes.length === 0 && <span className="text-ink-2">Its next attempt is watched.</span>}
      {needsHand && <span className="text-ink-3">Then it has to be typed in at the charger.</span>}
    </span>
  );
}
