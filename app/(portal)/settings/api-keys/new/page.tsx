import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { formTenant } from '@/lib/server/form-tenant';
import { requirePermission } from '@/lib/server/require-permission';
import type { SearchParams } from '@/lib/server/search-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TenantField } from '@/app/(portal)/settings/_components/tenant-field';
import { ApiKeyForm } from '../_components/api-key-form';

export const metadata: Metadata = { title: 'New API key' };

async function NewApiKeyPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'api-key.create');
  const { choices, tenant } = await formTenant(ctx, (await searchParams).tenant);
  const reportUrl = `${environment().portalUrl}${routes.reportAttempts()}`;
  return (
    <>
      <PageHeader
        title="New API key"
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.apiKeys(), name: 'API keys' },
        ]}
      />
      <Panel className="max-w-2xl">
        <div className="flex flex-col gap-5">
          <TenantField choices={choices} tenantId={tenant?.id ?? null} />
          {tenant !== null && (
            <ApiKeyForm key={tenant.id} tenantId={tenant.id} reportUrl={reportUrl} />
          )}
        </div>
      </Panel>
    </>
  );
}

export default portalPage(NewApiKeyPage);
