import type { Metadata } from 'next';
import { LiveRefresh } from '@/components/live/live-refresh';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import type { SearchParams } from '@/lib/server/search-params';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { countTickets } from '@/lib/tickets/count-tickets';
import { listTickets } from '@/lib/tickets/list-tickets';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { ticketFilterParams } from '@/lib/tickets/ticket-filter-params';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { GoneFilterNote } from './_list/gone-filter-note';
import { loadQueueTools } from './_list/load-queue';
import { NoTickets } from './_list/no-tickets';
import { OwnTickets } from './_list/own-tickets';
import { TicketFilterForm } from './_list/ticket-filter-form';
import { TicketQueue } from './_list/ticket-queue';
import { TicketViewTabs } from './_list/ticket-view-tabs';
import { ViewDialog } from './_views/view-dialog';

export const metadata: Metadata = { title: 'Tickets' };

async function TicketsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const isCustomer = ctx.actor.role === 'customer';
  const filters = parseTicketFilters(await searchParams);
  const tenantId = await viewedTenantId(ctx);
  const [{ tickets, nextCursor, match }, counts, tools] = await orPageError(
    Promise.all([
      listTickets(ctx, { tenantId, filters }),
      countTickets(ctx, { tenantId }),
      loadQueueTools(ctx, { tenantId, filters }),
    ]),
  );
  const params = ticketFilterParams(filters);
  return (
    <>
      <LiveRefresh href={routes.liveTickets()} />
      <PageHeader
        title={isCustomer ? 'Your tickets' : 'Tickets'}
        actions={
          <>
            {tools !== null && tools.query !== '' && (tools.current?.canChange ?? true) && (
              <ViewDialog
                key={tools.query}
                query={tools.query}
                view={tools.current}
                changeable={tools.views.filter(({ canChange }) => canChange)}
                tenants={tools.tenants}
              />
            )}
            {!isCustomer && (
              <LinkButton href={routes.ticketReports()} variant="quiet">
                Reports
              </LinkButton>
            )}
            <LinkButton href={routes.newTicket()}>Open a ticket</LinkButton>
          </>
        }
      />
      <TicketViewTabs
        filters={filters}
        counts={counts}
        isCustomer={isCustomer}
        saved={tools?.views ?? []}
        current={tools?.current ?? null}
      />
      <Panel isFlush>
        <TicketFilterForm
          params={params}
          assignees={tools?.filterAssignees ?? []}
          teams={tools?.filterTeams ?? []}
          tags={tools?.tags ?? []}
          isCustomer={isCustomer}
        />
        <GoneFilterNote gone={tools?.gone ?? []} params={params} />
        {match === 'similar' && tickets.length > 0 && (
          <p role="status" className="border-b border-line px-4 py-2 text-sm text-ink-2 sm:px-5">
            Nothing has these words. These have words like them.
          </p>
        )}
        {tickets.length === 0 ? (
          <NoTickets filters={filters} isCustomer={isCustomer} />
        ) : tools === null ? (
          <OwnTickets tickets={tickets} />
        ) : (
          <TicketQueue
            tickets={tickets}
            me={{ id: ctx.actor.userId, name: ctx.actor.name }}
            assignees={tools.assignees}
            teams={tools.teams}
            filters={filters}
            isAcrossTenants={tenantId === null && ctx.actor.tenantIds.length !== 1}
          />
        )}
        <Pager
          label="Pages of tickets"
          firstHref={filters.after === null ? undefined : routes.tickets(params)}
          nextHref={
            nextCursor === null ? undefined : routes.tickets({ ...params, after: nextCursor })
          }
        />
      </Panel>
    </>
  );
}

export default portalPage(TicketsPage, requireContext);
