import type { Metadata } from 'next';
import { LiveRefresh } from '@/components/live/live-refresh';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { proposeRegistrations } from '@/lib/fixes/propose-registrations';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { listUnknownIdentities } from '@/lib/unknown-identities/list-unknown-identities';
import { parseUnknownIdentityFilters } from '@/lib/unknown-identities/unknown-identity-filters';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { NoUnknownIdentities } from './_list/no-unknown-identities';
import { RegisterDialog } from './_list/register-dialog';
import { UnknownIdentityPager } from './_list/unknown-identity-pager';
import { UnknownIdentitySearch } from './_list/unknown-identity-search';
import { UnknownIdentityTable } from './_list/unknown-identity-table';
import { ViewTabs } from './_list/view-tabs';

export const metadata: Metadata = { title: 'Unknown identities' };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function UnknownIdentitiesPage({ searchParams }: PageProps) {
  const ctx = await requireContext();
  const filters = parseUnknownIdentityFilters(await searchParams);
  const tenantId = await viewedTenantId(ctx);
  const list = await orPageError(listUnknownIdentities(ctx, { tenantId, filters }));
  const proposals = can(ctx.actor, 'fix.register-charger')
    ? await proposeRegistrations(
        ctx,
        list.identities.map(({ id }) => id),
      )
    : null;
  return (
    <>
      <LiveRefresh href={routes.liveTenant()} />
      <PageHeader title="Unknown identities">
        What tried to connect without being registered. Register it, or correct the charger that
        sends it.
      </PageHeader>
      <ViewTabs filters={filters} />
      <RegisterDialog>
        <Panel isFlush>
          <UnknownIdentitySearch filters={filters} />
          {list.identities.length === 0 ? (
            <NoUnknownIdentities filters={filters} />
          ) : (
            <UnknownIdentityTable
              identities={list.identities}
              isAcrossTenants={tenantId === null && ctx.actor.tenantIds.length !== 1}
              proposals={proposals}
              canDismiss={can(ctx.actor, 'unknown-identity.dismiss')}
            />
          )}
          <UnknownIdentityPager list={list} filters={filters} />
        </Panel>
      </RegisterDialog>
    </>
  );
}

export default portalPage(UnknownIdentitiesPage);
