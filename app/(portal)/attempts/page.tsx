import type { Metadata } from 'next';
import { LiveRefresh } from '@/components/live/live-refresh';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { attemptParams, noTenant, parseAttemptFilters } from '@/lib/attempts/attempt-filters';
import { listRecentAttempts, type RecentAttempts } from '@/lib/attempts/list-recent-attempts';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { AttemptFilterForm } from './_list/attempt-filter-form';
import { AttemptList } from './_list/attempt-list';
import { NoAttempts } from './_list/no-attempts';
import { presentAttempt } from './_list/present-attempt';

export const metadata: Metadata = { title: 'Attempts' };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function AttemptsPage({ searchParams }: PageProps) {
  const ctx = await requireContext();
  const filters = parseAttemptFilters(await searchParams);
  const tenantId = await viewedTenantId(ctx);
  const list = await orPageError(listRecentAttempts(ctx, { tenantId, filters }));
  // What a reader may not choose is not shown as chosen.
  const isForeign = filters.tenant === noTenant && !list.seesNobodys;
  const params = attemptParams(isForeign ? { ...filters, tenant: null } : filters);
  const isAcrossTenants = (tenantId ?? list.tenant) === null && ctx.actor.tenantIds.length !== 1;
  const isLaterPage = filters.cursor !== null;
  return (
    <>
      {!isLaterPage && <LiveRefresh href={routes.liveTenant()} />}
      <PageHeader
        title="Attempts"
        crumbs={[{ href: routes.chargers(), name: 'Chargers' }]}
        actions={<LinkButton href={routes.unknownIdentities()}>Unknown identities</LinkButton>}
      >
        Every connection to the gateway, latest first, whether or not a registered charger made it.
      </PageHeader>
      <Panel isFlush>
        <AttemptFilterForm params={params} tenants={tenantChoices(list)} />
        {list.attempts.length === 0 ? (
          <NoAttempts
            isFiltered={isLaterPage || Object.keys(params).length > 0}
            isCutShort={list.isCutShort}
            canCreate={can(ctx.actor, 'charger.create')}
          />
        ) : (
          <AttemptList
            attempts={list.attempts.map(presentAttempt)}
            isAcrossTenants={isAcrossTenants}
          />
        )}
        <Pager
          label="Pages of attempts"
          firstHref={isLaterPage ? routes.attempts(params) : undefined}
          nextHref={
            list.nextCursor === null
              ? undefined
              : routes.attempts({ ...params, cursor: list.nextCursor })
          }
        >
          {list.isCutShort ? 'The next page looks further back' : undefined}
        </Pager>
      </Panel>
    </>
  );
}

export default portalPage(AttemptsPage);

/** The switch of the whole portal chooses among tenants: here is what it does not offer. */
function tenantChoices({ seesNobodys, tenant }: RecentAttempts) {
  return [
    ...(seesNobodys ? [{ id: noTenant, name: 'No tenant' }] : []),
    ...(tenant === null ? [] : [tenant]),
  ];
}
