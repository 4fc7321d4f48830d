import type { TicketFilters } from './ticket-filters';

/** Filters back as an address; what is usual is left out, and so is the page. */
export function ticketFilterParams(filters: TicketFilters): Record<string, string> {
  const { after: _, view, sort, ...narrowing } = filters;
  const params: Record<string, string> = view === 'open' ? {} : { view };
  if (sort !== 'changed') params.sort = sort;
  for (const [name, value] of Object.entries(narrowing)) {
    if (value !== null) params[name] = value;
  }
  return params;
}
