import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { formTenant } from '@/lib/server/form-tenant';
import { requirePermission } from '@/lib/server/require-permission';
import type { SearchParams } from '@/lib/server/search-params';
import { TenantField } from '@/app/(portal)/settings/_components/tenant-field';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { CpmsForm } from '../_components/cpms-form';

export const metadata: Metadata = { title: 'New CPMS' };

async function NewCpmsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'cpms.manage');
  const { choices, tenant } = await formTenant(ctx, (await searchParams).tenant);
  return (
    <>
      <PageHeader
        title="New CPMS"
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.cpmses(), name: 'CPMSs' },
        ]}
      />
      <Panel className="max-w-2xl">
        <div className="flex flex-col gap-5">
          <TenantField choices={choices} tenantId={tenant?.id ?? null} />
          {tenant !== null && <CpmsForm key={tenant.id} cpms={null} tenantId={tenant.id} />}
        </div>
      </Panel>
    </>
  );
}

export default portalPage(NewCpmsPage);
