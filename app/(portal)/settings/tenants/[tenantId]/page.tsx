import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import { getTenant } from '@/lib/tenants/get-tenant';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TenantForm } from '../_components/tenant-form';

export const metadata: Metadata = { title: 'Tenant' };

type PageProps = { params: Promise<{ tenantId: string }> };

async function TenantPage({ params }: PageProps) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'tenant.update');
  const tenant = await orPageError(getTenant(ctx, (await params).tenantId));
  return (
    <>
      <PageHeader
        title={tenant.name}
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.tenants(), name: 'Tenants' },
        ]}
        actions={
          <LinkButton href={routes.newCharger({ tenant: tenant.id })}>Register charger</LinkButton>
        }
      >
        {countOf(tenant.chargerCount, 'charger')}
      </PageHeader>
      <Panel className="max-w-2xl">
        <TenantForm
          tenant={tenant}
          gatewayUrl={environment().gatewayUrl}
          canChangeSlug={can(ctx.actor, 'tenant.change-slug')}
          timeZones={Intl.supportedValuesOf('timeZone')}
        />
      </Panel>
    </>
  );
}

export default portalPage(TenantPage);
