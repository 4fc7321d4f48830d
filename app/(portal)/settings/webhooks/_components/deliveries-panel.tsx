import { Send } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { Tabs } from '@/components/ui/tabs';
import { routes } from '@/lib/routes';
import { deliveryViews, type DeliveryRow, type DeliveryView } from '@/lib/webhooks/list-deliveries';
import { deliveriesKeptDays } from '@/lib/webhooks/schemas';
import { DeliveryTable } from './delivery-table';

type DeliveriesPanelProps = {
  webhook: { id: string; canSend: boolean };
  view: DeliveryView;
  cursor: string | undefined;
  page: { rows: readonly DeliveryRow[]; nextCursor: string | null };
};

const viewNames: Record<DeliveryView, string> = {
  all: 'All',
  waiting: 'Waiting',
  failed: 'Given up',
};
const emptyTitles: Record<DeliveryView, string> = {
  all: 'Nothing sent yet',
  waiting: 'Nothing waits',
  failed: 'Nothing was given up',
};

export function DeliveriesPanel({ webhook, view, cursor, page }: DeliveriesPanelProps) {
  const hrefOf = (one: DeliveryView, more: { cursor?: string } = {}) =>
    routes.webhook(webhook.id, { ...(one === 'all' ? {} : { view: one }), ...more });
  return (
    <div>
      <Tabs
        label="Deliveries"
        tabs={deliveryViews.map((one) => ({
          href: hrefOf(one),
          name: viewNames[one],
          isCurrent: one === view,
        }))}
      />
      <Panel isFlush title="Delivery log" aside={`The last ${deliveriesKeptDays} days`}>
        {page.rows.length === 0 ? (
          <EmptyState icon={Send} title={emptyTitles[view]}>
            {view === 'all' && 'Send a test event to see whether the receiver takes it.'}
          </EmptyState>
        ) : (
          <DeliveryTable webhookId={webhook.id} rows={page.rows} canSend={webhook.canSend} />
        )}
        <Pager
          label="Pages of deliveries"
          firstHref={cursor === undefined ? undefined : hrefOf(view)}
          nextHref={
            page.nextCursor === null ? undefined : hrefOf(view, { cursor: page.nextCursor })
          }
        />
      </Panel>
    </div>
  );
}
