import type { LinkSide } from '@/lib/tickets/related-schemas';
import type { TicketLinkKind } from '@/lib/tickets/ticket-values';

/** "It is … #12", read from either ticket. */
export const ticketLinkWords: Record<TicketLinkKind, Record<LinkSide, string>> = {
  related: { from: 'related to', to: 'related to' },
  duplicate_of: { from: 'a duplicate of', to: 'duplicated by' },
  caused_by: { from: 'caused by', to: 'the cause of' },
};
