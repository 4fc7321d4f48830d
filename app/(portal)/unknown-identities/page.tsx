import type { Metadata } from 'next';
import { LiveRefresh } from '@/components/live/live-refresh';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { proposeRegistrations } from '@/lib/fixes/propose-registrations';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { listKnockAddresses } from '@/lib/unknown-identities/list-knock-addresses';
import { listUnknownIdentities } from '@/lib/unknown-identities/list-unknown-identities';
import { parseUnknownIdentityFilters } from '@/lib/unknown-identities/unknown-identity-filters';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { SelectionBar } from '@/app/(portal)/bulk-fixes/_components/selection-bar';
import { NoUnknownIdentities } from './_list/no-unknown-identities';
import { RegisterDialog } from './_list/register-dialog';
import { UnknownIdentityPager } from './_list/unknown-identity-pager';
import { UnknownIdentitySearch } from './_list/unknown-identity-search';
import { UnknownIdentityTable } from './_list/unknown-identity-table';
import { ViewTabs } from './_list/view-tabs';

export const metadata: Metadata = { title: 'Unknown identities' };

const registerFormId = 'register-many';

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function UnknownIdentitiesPage({ searchParams }: PageProps) {
  const ctx = await requireContext();
  const filters = parseUnknownIdentityFilters(await searchParams);
  const tenantId = await viewedTenantId(ctx);
  const list = await orPageError(listUnknownIdentities(ctx, { tenantId, filters }));
  const ids = list.identities.map(({ id }) => id);
  const addresses = await listKnockAddresses(ctx, ids);
  const proposals = can(ctx.actor, 'fix.register-charger')
    ? await proposeRegistrations(ctx, ids)
    : null;
  const isAcrossTenants = tenantId === null && ctx.actor.tenantIds.length !== 1;
  const ownTenantId = tenantId ?? (isAcrossTenants ? null : (ctx.actor.tenantIds[0] ?? null));
  const canSelect = proposals !== null && filters.view !== 'dismissed';
  const selectFrom = canSelect ? ownTenantId : null;
  return (
    <>
      <LiveRefresh href={routes.liveTenant()} />
      <PageHeader
        title="Unknown identities"
        actions={
          <>
            <LinkButton href={routes.chargerMoves()}>Moves between tenants</LinkButton>
            <LinkButton href={routes.attempts({ charger: 'none' })}>
              Attempts without a charger
            </LinkButton>
          </>
        }
      >
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
              isAcrossTenants={isAcrossTenants}
              proposals={proposals}
              addresses={addresses}
              canDismiss={can(ctx.actor, 'unknown-identity.dismiss')}
              selectionForm={selectFrom === null ? null : registerFormId}
            />
          )}
          {selectFrom !== null && list.identities.length > 0 && (
            <SelectionBar
              {...{ formId: registerFormId, action: routes.newBulkFix(), of: 'unknown' }}
              tenantId={selectFrom}
              verb="Register"
              all={{
                href: routes.newBulkFix({ tenant: selectFrom, of: 'every-unknown' }),
                label: 'Register all that are not dismissed',
              }}
            />
          )}
          <UnknownIdentityPager list={list} filters={filters} />
        </Panel>
      </RegisterDialog>
    </>
  );
}

export default portalPage(UnknownIdentitiesPage);
