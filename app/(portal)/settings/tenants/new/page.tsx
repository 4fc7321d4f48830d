import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { requirePermission } from '@/lib/server/require-permission';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TenantForm } from '../_components/tenant-form';

export const metadata: Metadata = { title: 'New tenant' };

async function NewTenantPage() {
  const ctx = await requireContext();
  await requirePermission(ctx, 'tenant.create');
  return (
    <>
      <PageHeader
        title="New tenant"
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.tenants(), name: 'Tenants' },
        ]}
      />
      <Panel className="max-w-2xl">
        <TenantForm
          tenant={null}
          gatewayUrl={environment().gatewayUrl}
          canChangeSlug
          timeZones={Intl.supportedValuesOf('timeZone')}
        />
      </Panel>
    </>
  );
}

export default portalPage(NewTenantPage);
