import type { Metadata } from 'next';
import { MapPin, Plus } from 'lucide-react';
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
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { listSites } from '@/lib/sites/list-sites';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { SiteTable } from './_components/site-table';

export const metadata: Metadata = { title: 'Sites' };

async function SitesPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const cursor = oneParam((await searchParams).cursor);
  const tenantId = (await viewedTenantId(ctx)) ?? undefined;
  const { rows, nextCursor } = await orPageError(listSites(ctx, { tenantId, cursor }));
  const canManage = can(ctx.actor, 'site.manage');
  const newSite = canManage && (
    <LinkButton href={routes.newSite()} variant="primary">
      <Plus aria-hidden className="size-3.5" />
      New site
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Sites"
        crumbs={[{ href: routes.settings(), name: 'Settings' }]}
        actions={newSite}
      >
        Where chargers stand. When several of one site fail at once, the site is the likely cause.
      </PageHeader>
      <Panel isFlush>
        {rows.length === 0 ? (
          <EmptyState icon={MapPin} title="No sites yet" action={newSite}>
            A site groups the chargers of one place. A CSV import can make sites too.
          </EmptyState>
        ) : (
          <SiteTable
            sites={rows}
            isAcrossTenants={tenantId === undefined && ctx.actor.tenantIds.length !== 1}
            canManage={canManage}
          />
        )}
        <Pager
          label="Pages of sites"
          firstHref={cursor === undefined ? undefined : routes.sites()}
          nextHref={nextCursor === null ? undefined : routes.sites({ cursor: nextCursor })}
        />
      </Panel>
    </>
  );
}

export default portalPage(SitesPage);
