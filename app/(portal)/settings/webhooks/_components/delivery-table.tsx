import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { formatDuration } from '@/lib/format/duration';
import { routes } from '@/lib/routes';
import type { DeliveryRow } from '@/lib/webhooks/list-deliveries';
import { DeliveryOutcome } from './delivery-outcome';
import { RedeliverButton } from './redeliver-button';

const wide = 'max-md:hidden';

type DeliveryTableProps = {
  webhookId: string;
  rows: readonly DeliveryRow[];
  /** Something can be sent again only while the webhook is on. */
  canSend: boolean;
};

/** The log: each event with how its latest attempt went. On a phone it is sent again on its page. */
export function DeliveryTable({ webhookId, rows, canSend }: DeliveryTableProps) {
  return (
    <DataTable label="Deliveries">
      <thead>
        <tr>
          <HeadCell>Event</HeadCell>
          <HeadCell className={wide}>Written</HeadCell>
          <HeadCell isNumber className={wide}>
            Answer
          </HeadCell>
          <HeadCell isNumber className={wide}>
            Took
          </HeadCell>
          <HeadCell isNumber className={wide}>
            Attempts
          </HeadCell>
          <HeadCell>How it went</HeadCell>
          <HeadCell className={wide}>
            <span className="sr-only">Send again</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell className="py-1.5 font-medium">
              <Link href={routes.webhookDelivery(webhookId, row.id)} className="hover:underline">
                <span className="value">{row.type}</span>
              </Link>
              <span className="block text-xs font-normal text-ink-3 md:hidden">
                <RelativeTime at={row.createdAt} />
                {row.status !== null && `, answer ${row.status}`}
              </span>
            </Cell>
            <Cell className={`text-ink-2 ${wide}`}>
              <RelativeTime at={row.createdAt} />
            </Cell>
            <Cell isNumber className={wide}>
              {row.status ?? '–'}
            </Cell>
            <Cell isNumber className={`text-ink-2 ${wide}`}>
              {row.durationMs === null ? '–' : formatDuration(row.durationMs)}
            </Cell>
            <Cell isNumber className={`text-ink-2 ${wide}`}>
              {row.attempts}
            </Cell>
            <Cell className="py-1.5 whitespace-normal">
              <DeliveryOutcome delivery={row} />
            </Cell>
            <Cell className={`text-right ${wide}`}>
              {canSend && row.state !== 'sending' && (
                <RedeliverButton deliveryId={row.id} type={row.type} />
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
