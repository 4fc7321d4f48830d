import clsx from 'clsx';
import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { OneClick } from '@/components/ui/one-click';
import { RelativeTime } from '@/components/ui/relative-time';
import { messageKindName, outboxStateNames } from '@/lib/format/mail-words';
import type { OutboxRow } from '@/lib/mail/list-outbox';
import { retryMessageAction } from '../actions';

const wide = 'max-md:hidden';

/** Messages with how each went. Their words are not kept. */
export function OutboxTable({ rows }: { rows: readonly OutboxRow[] }) {
  return (
    <DataTable
      label="Messages"
      className="[&_th:first-child]:rounded-tl-lg [&_th:last-child]:rounded-tr-lg"
    >
      <thead>
        <tr>
          <HeadCell>To</HeadCell>
          <HeadCell className={wide}>About</HeadCell>
          <HeadCell className={wide}>Written</HeadCell>
          <HeadCell>How it went</HeadCell>
          <HeadCell>
            <span className="sr-only">Try again</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell className="max-w-72 py-1.5 font-medium">
              <span className="block truncate max-md:wrap-anywhere max-md:whitespace-normal">
                {row.address}
              </span>
              <span className="block text-xs font-normal text-ink-3 md:hidden">
                {messageKindName(row.kind)}, <RelativeTime at={row.createdAt} />
              </span>
            </Cell>
            <Cell className={`text-ink-2 ${wide}`}>{messageKindName(row.kind)}</Cell>
            <Cell className={`text-ink-2 ${wide}`}>
              <RelativeTime at={row.createdAt} />
            </Cell>
            <Cell className="py-1.5 whitespace-normal">
              <Outcome row={row} />
            </Cell>
            <Cell className="text-right">
              {row.state === 'failed' && row.kind !== 'link' && (
                <OneClick
                  action={retryMessageAction}
                  fields={{ messageId: row.id }}
                  label={`Try again: mail to ${row.address}`}
                >
                  Try again
                </OneClick>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function Outcome({ row }: { row: OutboxRow }) {
  const { state, attempts, dueAt, endedAt, lastError } = row;
  return (
    <>
      <span className={clsx(state === 'failed' && 'font-medium text-refused')}>
        {outboxStateNames[state]}
        {endedAt !== null && (
          <>
            {' '}
            <RelativeTime at={endedAt} />
          </>
        )}
        {state === 'waiting' && (
          <>
            {attempts > 0 && `, tried ${attempts}×`}, next <RelativeTime at={dueAt} />
          </>
        )}
      </span>
      {lastError !== null && (
        <span className="block text-xs wrap-anywhere text-ink-3">{lastError}</span>
      )}
    </>
  );
}
