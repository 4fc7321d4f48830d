import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { formTenant } from '@/lib/server/form-tenant';
import { requirePermission } from '@/lib/server/require-permission';
import type { SearchParams } from '@/lib/server/search-params';
import { TenantField } from '@/app/(portal)/settings/_components/tenant-field';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { FormatPanel } from './_components/format-panel';
import { ImportFlow } from './_components/import-flow';

export const metadata: Metadata = { title: 'Import chargers' };

async function ImportPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'charger.import');
  const { choices, tenant } = await formTenant(ctx, (await searchParams).tenant);
  return (
    <>
      <PageHeader title="Import chargers" crumbs={[{ href: routes.chargers(), name: 'Chargers' }]}>
        From a CSV file, all of them or none. You see what would happen first.
      </PageHeader>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-4">
          {choices.length > 1 && (
            <div className="max-w-80">
              <TenantField choices={choices} tenantId={tenant?.id ?? null} />
            </div>
          )}
          {tenant !== null && <ImportFlow key={tenant.id} tenant={tenant} />}
        </div>
        <FormatPanel />
      </div>
    </>
  );
}

export default portalPage(ImportPage);
