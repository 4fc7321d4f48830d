import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { formTenant } from '@/lib/server/form-tenant';
import { requirePermission } from '@/lib/server/require-permission';
import type { SearchParams } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TenantField } from '@/app/(portal)/settings/_components/tenant-field';
import { NewWebhookForm } from '../_components/new-webhook-form';

export const metadata: Metadata = { title: 'New webhook' };

async function NewWebhookPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'webhook.manage');
  const { choices, tenant } = await formTenant(ctx, (await searchParams).tenant);
  return (
    <>
      <PageHeader
        title="New webhook"
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.webhooks(), name: 'Webhooks' },
        ]}
      />
      <Panel className="max-w-3xl">
        <div className="flex flex-col gap-5">
          <TenantField choices={choices} tenantId={tenant?.id ?? null} />
          {tenant !== null && <NewWebhookForm key={tenant.id} tenantId={tenant.id} />}
        </div>
      </Panel>
    </>
  );
}

export default portalPage(NewWebhookPage);
