import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { WebhookRow } from '@/lib/webhooks/list-webhooks';
import { WebhookStateMark } from './webhook-state';

const wide = 'max-md:hidden';

type WebhookTableProps = { webhooks: readonly WebhookRow[]; isAcrossTenants: boolean };

export function WebhookTable({ webhooks, isAcrossTenants }: WebhookTableProps) {
  return (
    <DataTable
      label="Webhooks"
      className="[&_th:first-child]:rounded-tl-lg [&_th:last-child]:rounded-tr-lg"
    >
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          {isAcrossTenants && <HeadCell className={wide}>Tenant</HeadCell>}
          <HeadCell className={wide}>Goes to</HeadCell>
          <HeadCell className={wide}>Events</HeadCell>
          <HeadCell className={wide}>Last sent</HeadCell>
          <HeadCell>State</HeadCell>
        </tr>
      </thead>
      <tbody>
        {webhooks.map((webhook) => (
          <Row key={webhook.id}>
            <Cell className="font-medium max-md:py-2 md:max-w-60 md:truncate">
              <Link href={routes.webhook(webhook.id)} className="hover:underline">
                <span className="wrap-anywhere max-md:whitespace-normal">{webhook.name}</span>
              </Link>
              <span className="block text-xs font-normal wrap-anywhere text-ink-3 max-md:whitespace-normal md:hidden">
                {webhook.host}
              </span>
            </Cell>
            {isAcrossTenants && <Cell className={wide}>{webhook.tenant.name}</Cell>}
            <Cell className={`max-w-72 truncate value text-ink-2 ${wide}`}>{webhook.host}</Cell>
            <Cell className={`text-ink-2 ${wide}`}>{countOf(webhook.eventCount, 'event')}</Cell>
            <Cell className={`text-ink-2 ${wide}`}>
              <LastSent webhook={webhook} />
            </Cell>
            <Cell>
              <WebhookStateMark state={webhook.state} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function LastSent({ webhook: { failingSince, lastDelivery, state } }: { webhook: WebhookRow }) {
  if (failingSince !== null && state === 'active') {
    return (
      <span className="font-medium text-refused">
        Failing since <RelativeTime at={failingSince} />
      </span>
    );
  }
  return lastDelivery === null ? 'Never' : <RelativeTime at={lastDelivery.at} />;
}
