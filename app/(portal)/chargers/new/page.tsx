import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { listChargerChoices } from '@/lib/chargers/list-charger-choices';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { formTenant } from '@/lib/server/form-tenant';
import { orPageError } from '@/lib/server/page-errors';
import { requirePermission } from '@/lib/server/require-permission';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { TenantField } from '@/app/(portal)/settings/_components/tenant-field';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { NewChargerForm } from './_components/new-charger-form';

export const metadata: Metadata = { title: 'Register charger' };

async function NewChargerPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  await requirePermission(ctx, 'charger.create');
  const params = await searchParams;
  const { choices, tenant } = await formTenant(ctx, params.tenant);
  return (
    <>
      <PageHeader title="Register charger" crumbs={[{ href: routes.chargers(), name: 'Chargers' }]}>
        From then on the gateway knows it and lets it in with its password.
      </PageHeader>
      <Panel className="max-w-2xl">
        <div className="flex flex-col gap-5">
          <TenantField choices={choices} tenantId={tenant?.id ?? null} />
          {tenant !== null && (
            <NewChargerForm
              key={tenant.id}
              tenant={tenant}
              identity={oneParam(params.identity) ?? ''}
              {...await orPageError(listChargerChoices(ctx, tenant.id))}
              gatewayUrl={environment().gatewayUrl}
            />
          )}
        </div>
      </Panel>
    </>
  );
}

export default portalPage(NewChargerPage);
