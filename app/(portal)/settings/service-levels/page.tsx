import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { formTenant } from '@/lib/server/form-tenant';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import type { SearchParams } from '@/lib/server/search-params';
import { getServiceLevels } from '@/lib/service-levels/get-service-levels';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TenantChooser } from '@/app/(portal)/settings/_components/tenant-chooser';
import { HowItCounts } from './_components/how-it-counts';
import { ServiceLevelsForm } from './_components/service-levels-form';

export const metadata: Metadata = { title: 'Service levels' };

async function ServiceLevelsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'service-level.read');
  const { choices, tenant } = await orPageError(formTenant(ctx, (await searchParams).tenant));
  const levels = tenant === null ? null : await orPageError(getServiceLevels(ctx, tenant.id));
  return (
    <>
      <PageHeader title="Service levels" crumbs={[{ href: routes.settings(), name: 'Settings' }]}>
        How soon tickets are to be answered and solved, in business hours. Customers do not see it.
      </PageHeader>
      <TenantChooser choices={choices} tenantId={tenant?.id ?? null} />
      {levels !== null && (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
          <Panel title="What is promised">
            <ServiceLevelsForm
              key={levels.tenant.id}
              levels={levels}
              canManage={can(ctx.actor, 'service-level.manage')}
              timeZones={[...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]}
            />
          </Panel>
          <HowItCounts />
        </div>
      )}
    </>
  );
}

export default portalPage(ServiceLevelsPage);
