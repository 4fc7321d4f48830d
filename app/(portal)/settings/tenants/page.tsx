import type { Metadata } from 'next';
import { Building2, Plus } from 'lucide-react';
import { SearchField } from '@/components/search-field';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { oneParam, type SearchParams } from '@/lib/server/search-params';
import { listTenants } from '@/lib/tenants/list-tenants';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { TenantTable } from './_components/tenant-table';

export const metadata: Metadata = { title: 'Tenants' };

async function TenantsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const params = await searchParams;
  const [search, cursor] = [oneParam(params.q), oneParam(params.cursor)];
  const { rows, nextCursor } = await orPageError(listTenants(ctx, { search, cursor }));
  const newTenant = can(ctx.actor, 'tenant.create') && (
    <LinkButton href={routes.newTenant()} variant="primary">
      <Plus aria-hidden className="size-3.5" />
      New tenant
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Tenants"
        crumbs={[{ href: routes.settings(), name: 'Settings' }]}
        actions={newTenant}
      >
        The organisations that run chargers. Everything belongs to exactly one of them.
      </PageHeader>
      <Panel isFlush>
        <form
          role="search"
          action={routes.tenants()}
          className="flex border-b border-line p-3 sm:px-5"
        >
          <SearchField
            label="Search tenants"
            placeholder="Name or short name"
            value={search ?? ''}
          />
        </form>
        {rows.length === 0 ? (
          <EmptyState
            icon={Building2}
            title="No tenant found"
            action={search === undefined && newTenant}
          >
            {search === undefined
              ? 'A tenant is an organisation with its own chargers, CPMSs and users. Make the first one.'
              : 'No name or short name holds this text.'}
          </EmptyState>
        ) : (
          <TenantTable tenants={rows} canUpdate={can(ctx.actor, 'tenant.update')} />
        )}
        <Pager
          label="Pages of tenants"
          firstHref={cursor === undefined ? undefined : routes.tenants({ q: search })}
          nextHref={
            nextCursor === null ? undefined : routes.tenants({ q: search, cursor: nextCursor })
          }
        />
      </Panel>
    </>
  );
}

export default portalPage(TenantsPage);
