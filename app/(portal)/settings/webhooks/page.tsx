import type { Metadata } from 'next';
import { Plus, Webhook } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { listWebhooks } from '@/lib/webhooks/list-webhooks';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { WebhookTable } from './_components/webhook-table';

export const metadata: Metadata = { title: 'Webhooks' };

async function WebhooksPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const cursor = oneParam((await searchParams).cursor);
  const tenantId = (await viewedTenantId(ctx)) ?? undefined;
  const { rows, nextCursor } = await orPageError(listWebhooks(ctx, { tenantId, cursor }));
  const newWebhook = (
    <LinkButton href={routes.newWebhook()} variant="primary">
      <Plus aria-hidden className="size-3.5" />
      New webhook
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Webhooks"
        crumbs={[{ href: routes.settings(), name: 'Settings' }]}
        actions={newWebhook}
      >
        What happens to chargers and tickets, posted to your own systems as it happens.{' '}
        <Link href={routes.webhookGuide()} className="underline underline-offset-2">
          What is sent
        </Link>
      </PageHeader>
      <Panel isFlush>
        {rows.length === 0 ? (
          <EmptyState icon={Webhook} title="No webhooks yet" action={newWebhook}>
            A webhook tells a pager, a chat or your own program when a charger is refused, a fix is
            proven or a ticket is answered.
          </EmptyState>
        ) : (
          <WebhookTable
            webhooks={rows}
            isAcrossTenants={tenantId === undefined && ctx.actor.tenantIds.length !== 1}
          />
        )}
        <Pager
          label="Pages of webhooks"
          firstHref={cursor === undefined ? undefined : routes.webhooks()}
          nextHref={nextCursor === null ? undefined : routes.webhooks({ cursor: nextCursor })}
        />
      </Panel>
    </>
  );
}

export default portalPage(WebhooksPage);
