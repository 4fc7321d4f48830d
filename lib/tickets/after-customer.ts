import type { TicketStatus } from './ticket-values';

/** The status of a ticket once its customer has answered, in words or with a file. */
export function afterCustomer(status: TicketStatus): TicketStatus {
  return status === 'waiting_on_customer' || status === 'solved' ? 'open' : status;
}
