import { TriangleAlert } from 'lucide-react';
import { Tabs, type Tab } from '@/components/ui/tabs';
import { formatShortCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import { isCounted, type TicketCounts } from '@/lib/tickets/count-tickets';
import { ticketViews, type TicketFilters, type TicketView } from '@/lib/tickets/ticket-filters';
import { ticketFilterParams } from '@/lib/tickets/ticket-filter-params';
import { countCeiling, type SavedView } from '@/lib/ticket-views/list-ticket-views';

type TicketViewTabsProps = {
  filters: TicketFilters;
  counts: TicketCounts;
  isCustomer: boolean;
  saved: readonly SavedView[];
  /** The saved view that the address is. */
  current: SavedView | null;
};

const names: Record<TicketView, string> = {
  open: 'Open',
  mine: 'Mine',
  unassigned: 'Unassigned',
  watching: 'Watching',
  waiting: 'Waiting',
  problems: 'Problems',
  solved: 'Solved',
  all: 'All',
  merged: 'Merged',
};
const staffViews = ticketViews;
const customerViews = ['open', 'waiting', 'solved', 'all'] as const;

/** The views of the queue, with what is in them; the filters go along. Then those with a name. */
export function TicketViewTabs(props: TicketViewTabsProps) {
  const { filters, counts, isCustomer, saved, current } = props;
  const views: readonly TicketView[] = isCustomer ? customerViews : staffViews;
  // A view with a name replaces the filters; going from it to a built-in one leaves its filters.
  const kept = current === null ? filters : null;
  return (
    <Tabs
      label="Views"
      tabs={[
        ...views.map((view) => ({
          href: routes.tickets(
            kept === null ? viewParams(view) : ticketFilterParams({ ...kept, view, after: null }),
          ),
          isCurrent: current === null && filters.view === view,
          name: (
            <>
              {isCustomer && view === 'waiting' ? 'Waiting for you' : names[view]}
              {isCounted(view) && <Count text={formatShortCount(counts[view])} />}
            </>
          ),
        })),
        ...saved.map((view) => savedTab(view, view === current)),
      ]}
    />
  );
}

function viewParams(view: TicketView): Record<string, string> {
  return view === 'open' ? {} : { view };
}

function savedTab(view: SavedView, isCurrent: boolean): Tab {
  const { id, name, tenant, filters, isBroken, count } = view;
  return {
    id,
    href: routes.tickets(ticketFilterParams(filters)),
    isCurrent,
    name: (
      <span className="relative inline-flex items-center" title={tenant?.name}>
        {name}
        {isBroken && (
          <>
            <TriangleAlert aria-hidden className="ml-1.5 size-3.5 text-waiting" />
            <span className="sr-only">, asks for what is gone</span>
          </>
        )}
        {count !== null && (
          <Count text={count < countCeiling ? String(count) : `${countCeiling - 1}+`} />
        )}
      </span>
    ),
  };
}

function Count({ text }: { text: string }) {
  return <span className="ml-1.5 text-xs text-ink-3 tabular-nums">{text}</span>;
}
