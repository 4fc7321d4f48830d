import type { Metadata } from 'next';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { VerifySteps } from '@/components/webhooks/verify-steps';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { getWebhook } from '@/lib/webhooks/get-webhook';
import { deliveryViews, listDeliveries } from '@/lib/webhooks/list-deliveries';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { DeletePanel } from '@/app/(portal)/settings/_components/delete-panel';
import { deleteWebhookAction } from '../actions';
import { DeliveriesPanel } from '../_components/deliveries-panel';
import { EditWebhookForm } from '../_components/edit-webhook-form';
import { SecretPanel } from '../_components/secret-panel';
import { WebhookButtons } from '../_components/webhook-buttons';
import { WebhookNotice } from '../_components/webhook-notice';
import { WebhookStateMark } from '../_components/webhook-state';

export const metadata: Metadata = { title: 'Webhook' };

type PageProps = { params: Promise<{ webhookId: string }>; searchParams: SearchParams };

async function WebhookPage({ params, searchParams }: PageProps) {
  const ctx = await requireContext();
  const { webhookId } = await params;
  const query = await searchParams;
  const view = deliveryViews.find((one) => one === oneParam(query.view)) ?? 'all';
  const cursor = oneParam(query.cursor);
  const webhook = await orPageError(getWebhook(ctx, webhookId));
  const page = await orPageError(listDeliveries(ctx, { webhookId, view, cursor }));
  const isActive = webhook.state === 'active';
  return (
    <>
      <PageHeader
        title={
          <>
            {webhook.name} <WebhookStateMark state={webhook.state} />
          </>
        }
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.webhooks(), name: 'Webhooks' },
        ]}
        actions={<WebhookButtons key={webhook.state} webhookId={webhook.id} isActive={isActive} />}
      >
        {webhook.tenant.name} · <span className="value">{new URL(webhook.url).host}</span>
      </PageHeader>
      <WebhookNotice webhook={webhook} />
      <div className="flex flex-col gap-6">
        <DeliveriesPanel
          webhook={{ id: webhook.id, canSend: isActive }}
          view={view}
          cursor={cursor}
          page={page}
        />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
          <Panel title="What is sent, and where">
            <EditWebhookForm webhook={webhook} />
          </Panel>
          <div className="flex min-w-0 flex-col gap-4">
            <SecretPanel webhook={webhook} />
            <DeletePanel
              what="webhook"
              name={webhook.name}
              fields={{ webhookId: webhook.id }}
              obstacle={null}
              consequence="Its secret, its log and what waits to be sent go with it."
              action={deleteWebhookAction}
            />
          </div>
        </div>
        <Panel>
          <Disclosure summary="How the receiver checks the signature">
            <VerifySteps />
          </Disclosure>
        </Panel>
      </div>
    </>
  );
}

export default portalPage(WebhookPage);
