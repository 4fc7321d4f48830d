import { LifeBuoy } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import type { TicketFilters } from '@/lib/tickets/ticket-filters';
import { ticketFilterParams } from '@/lib/tickets/ticket-filter-params';

type NoTicketsProps = { filters: TicketFilters; isCustomer: boolean };

export function NoTickets({ filters, isCustomer }: NoTicketsProps) {
  const isNarrowed = Object.keys(ticketFilterParams(filters)).length > 0;
  return (
    <EmptyState
      icon={LifeBuoy}
      title={isNarrowed ? 'No ticket fits' : 'No open tickets'}
      action={
        isNarrowed ? (
          <LinkButton href={routes.tickets()}>Show the open ones</LinkButton>
        ) : (
          <LinkButton href={routes.chargers()}>Go to the chargers</LinkButton>
        )
      }
    >
      {isCustomer
        ? 'When a charger of yours needs somebody’s help, open a ticket from its page. What is known of it comes along.'
        : 'A ticket is opened from the page of a charger, an unknown identity, a shared problem or a pasted log.'}
    </EmptyState>
  );
}
