import { Tabs } from '@/components/ui/tabs';
import { formatShortCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { TicketCounts } from '@/lib/tickets/count-tickets';
import {
  ticketFilterParams,
  ticketViews,
  type TicketFilters,
  type TicketView,
} from '@/lib/tickets/ticket-filters';

type TicketViewTabsProps = { filters: TicketFilters; counts: TicketCounts; isCustomer: boolean };

const names: Record<TicketView, string> = {
  open: 'Open',
  mine: 'Mine',
  unassigned: 'Unassigned',
  waiting: 'Waiting',
  problems: 'Problems',
  solved: 'Solved',
  all: 'All',
  merged: 'Merged',
};
const staffViews = ticketViews;
const customerViews = ['open', 'waiting', 'solved', 'all'] as const;

/** The views of the queue, with what is in them. The filters go along. */
export function TicketViewTabs({ filters, counts, isCustomer }: TicketViewTabsProps) {
  const views: readonly TicketView[] = isCustomer ? customerViews : staffViews;
  return (
    <Tabs
      label="Views"
      tabs={views.map((view) => ({
        href: routes.tickets(ticketFilterParams({ ...filters, view, after: null })),
        isCurrent: filters.view === view,
        name: (
          <>
            {isCustomer && view === 'waiting' ? 'Waiting for you' : names[view]}
            {view in counts && (
              <span className="ml-1.5 text-xs text-ink-3 tabular-nums">
                {formatShortCount(counts[view as keyof TicketCounts])}
              </span>
            )}
          </>
        ),
      }))}
    />
  );
}
