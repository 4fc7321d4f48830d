import { parseTicketFilters, type TicketFilters } from '@/lib/tickets/ticket-filters';
import { ticketFilterParams } from '@/lib/tickets/ticket-filter-params';

/** The filters of a view's query, as they are read from an address. */
export function filtersOfQuery(query: string): TicketFilters {
  return parseTicketFilters(Object.fromEntries(new URLSearchParams(query)));
}

/** The one way to write these filters, so that equal ones are equal text. */
export function queryOfFilters(filters: TicketFilters): string {
  const params = new URLSearchParams(ticketFilterParams(filters));
  params.sort();
  return params.toString();
}
