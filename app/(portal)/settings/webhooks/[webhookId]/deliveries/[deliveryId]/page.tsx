import type { Metadata } from 'next';
import { ExactTime } from '@/components/ui/exact-time';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { ValueBox } from '@/components/ui/value-box';
import { countOf } from '@/lib/format/count';
import { formatDuration } from '@/lib/format/duration';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { getDelivery } from '@/lib/webhooks/get-delivery';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { DeliveryOutcome } from '@/app/(portal)/settings/webhooks/_components/delivery-outcome';
import { RedeliverButton } from '@/app/(portal)/settings/webhooks/_components/redeliver-button';

export const metadata: Metadata = { title: 'Delivery' };

type PageProps = { params: Promise<{ webhookId: string; deliveryId: string }> };

async function DeliveryPage({ params }: PageProps) {
  const ctx = await requireContext();
  const delivery = await orPageError(getDelivery(ctx, (await params).deliveryId));
  const { attempts, durationMs, eventId, response, status, webhook } = delivery;
  return (
    <>
      <PageHeader
        title={<span className="value">{delivery.type}</span>}
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.webhooks(), name: 'Webhooks' },
          { href: routes.webhook(webhook.id), name: webhook.name },
        ]}
        actions={
          delivery.canSend && <RedeliverButton deliveryId={delivery.id} type={delivery.type} />
        }
      >
        <ExactTime at={delivery.createdAt} form="full" />
      </PageHeader>
      <div className="flex max-w-4xl flex-col gap-4">
        <Panel title="How it went">
          <div className="text-base">
            <DeliveryOutcome delivery={delivery} />
          </div>
          <p className="mt-1 text-base text-ink-2">
            {countOf(attempts, 'attempt')}
            {status !== null && `, answered with ${status}`}
            {durationMs !== null && ` in ${formatDuration(durationMs)}`}.
          </p>
        </Panel>
        <Panel title="Sent">
          <div className="flex flex-col gap-3">
            <ValueBox value={eventId} what="webhook-id" />
            <ValueBox
              value={indented(delivery.payload)}
              what="body"
              className="items-start py-2 wrap-anywhere"
            />
            <p className="text-sm text-ink-3">
              The body is shown with line breaks. It is sent, and signed, without them.
            </p>
          </div>
        </Panel>
        <Panel title="Answer" aside="The first 1,024 bytes, as text">
          {response === null ? (
            <p className="text-base text-ink-2">{status === null ? 'None.' : 'It had no body.'}</p>
          ) : (
            <pre className="overflow-x-auto value text-base wrap-anywhere whitespace-pre-wrap">
              {response}
            </pre>
          )}
        </Panel>
      </div>
    </>
  );
}

function indented(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}

export default portalPage(DeliveryPage);
