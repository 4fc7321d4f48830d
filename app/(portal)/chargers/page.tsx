import type { Metadata } from 'next';
import { LiveRefresh } from '@/components/live/live-refresh';
import { Panel } from '@/components/ui/panel';
import { can } from '@/lib/access/policy';
import { chargerFilterParams, parseChargerFilters } from '@/lib/chargers/charger-filters';
import { listChargerFilters } from '@/lib/chargers/list-charger-filters';
import { listChargers } from '@/lib/chargers/list-chargers';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { BulkBar, bulkFormId } from './_list/bulk-bar';
import { ChargerListHeader } from './_list/charger-list-header';
import { ChargerPager } from './_list/charger-pager';
import { ChargerTable } from './_list/charger-table';
import { ChargerFilterForm } from './_list/charger-filter-form';
import { ListNote } from './_list/list-note';
import { NoChargers } from './_list/no-chargers';

export const metadata: Metadata = { title: 'Chargers' };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function ChargersPage({ searchParams }: PageProps) {
  const ctx = await requireContext();
  const { filters, ignored } = parseChargerFilters(await searchParams);
  const tenantId = await viewedTenantId(ctx);
  const list = await orPageError(listChargers(ctx, { tenantId, filters }));
  const choices = await orPageError(listChargerFilters(ctx, { tenantId }));
  const params = chargerFilterParams(filters);
  const isAcrossTenants = tenantId === null && ctx.actor.tenantIds.length !== 1;
  // One bulk is of one tenant.
  const ownTenantId = tenantId ?? (isAcrossTenants ? null : (ctx.actor.tenantIds[0] ?? null));
  const selectFrom = can(ctx.actor, 'fix.bulk') ? ownTenantId : null;
  return (
    <>
      <LiveRefresh href={routes.liveTenant()} />
      <ChargerListHeader
        isOwn={ctx.actor.role === 'customer'}
        csvHref={can(ctx.actor, 'charger.export') ? routes.chargersCsv(params) : null}
        canBulk={can(ctx.actor, 'fix.bulk')}
        canImport={can(ctx.actor, 'charger.import')}
        canCreate={can(ctx.actor, 'charger.create')}
      />
      <Panel isFlush>
        <ChargerFilterForm params={params} choices={choices} />
        <ListNote
          ignored={ignored}
          similarTo={list.match === 'similar' && list.chargers.length > 0 ? filters.q : null}
        />
        {list.chargers.length === 0 ? (
          <NoChargers filters={filters} canCreate={can(ctx.actor, 'charger.create')} />
        ) : (
          <ChargerTable
            chargers={list.chargers}
            filters={filters}
            isAcrossTenants={isAcrossTenants}
            isSortable={list.match === 'exact'}
            selectionForm={selectFrom === null ? null : bulkFormId}
          />
        )}
        {selectFrom !== null && list.chargers.length > 0 && (
          <BulkBar list={list} params={params} tenantId={selectFrom} />
        )}
        <ChargerPager list={list} params={params} />
      </Panel>
    </>
  );
}

export default portalPage(ChargersPage, requireContext);
