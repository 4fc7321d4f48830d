import type { Metadata } from 'next';
import { ShieldCheck } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { listClientAuthorities } from '@/lib/client-authorities/list-client-authorities';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { formTenant } from '@/lib/server/form-tenant';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { AuthorityForm } from './_components/authority-form';
import { AuthorityTable } from './_components/authority-table';

export const metadata: Metadata = { title: 'Client authorities' };

async function AuthoritiesPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const cursor = oneParam((await searchParams).cursor);
  const tenantId = (await viewedTenantId(ctx)) ?? undefined;
  const { rows, nextCursor } = await orPageError(listClientAuthorities(ctx, { tenantId, cursor }));
  const canManage = can(ctx.actor, 'client-authority.manage');
  const canManageAll = can(ctx.actor, 'client-authority.manage-all');
  const { choices, tenant } = await formTenant(ctx, undefined);
  return (
    <>
      <PageHeader
        title="Client authorities"
        crumbs={[{ href: routes.settings(), name: 'Settings' }]}
      >
        Chargers may present a certificate of these in place of a password: OCPP’s security profile
        3.
      </PageHeader>
      <div className="flex flex-col gap-4">
        <Panel isFlush>
          {rows.length === 0 ? (
            <EmptyState icon={ShieldCheck} title="No authority is trusted">
              Chargers sign in with passwords, or with a certificate that is pinned on their edit
              page.
            </EmptyState>
          ) : (
            <AuthorityTable
              authorities={rows}
              now={ctx.now()}
              canManage={canManage}
              canManageAll={canManageAll}
            />
          )}
          <Pager
            label="Pages of client authorities"
            firstHref={cursor === undefined ? undefined : routes.clientAuthorities()}
            nextHref={
              nextCursor === null ? undefined : routes.clientAuthorities({ cursor: nextCursor })
            }
          />
        </Panel>
        {canManage && (
          <Panel title="Trust another authority" className="max-w-2xl">
            <AuthorityForm
              tenants={choices}
              tenantId={tenant?.id ?? null}
              canManageAll={canManageAll}
            />
          </Panel>
        )}
      </div>
    </>
  );
}

export default portalPage(AuthoritiesPage);
