import { SortHead } from '@/components/ui/sort-head';
import { routes } from '@/lib/routes';
import type { TicketFilters } from '@/lib/tickets/ticket-filters';
import { ticketFilterParams } from '@/lib/tickets/ticket-filter-params';

type OrderHeadProps = {
  filters: TicketFilters;
  sort: 'due' | 'changed';
  children: string;
};

/** A column head that orders the queue: what is due next, or what was changed last. */
export function OrderHead({ filters, sort, children }: OrderHeadProps) {
  const direction = sort === 'due' ? 'ascending' : 'descending';
  return (
    <SortHead
      href={routes.tickets(ticketFilterParams({ ...filters, sort }))}
      sorted={filters.sort === sort ? direction : undefined}
    >
      {children}
    </SortHead>
  );
}
