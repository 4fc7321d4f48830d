import { ErrorTypeBadge } from '@/components/ui/error-type-badge';
import { PageHeader } from '@/components/ui/page-header';
import { RelativeTime } from '@/components/ui/relative-time';
import { TicketStatusBadge } from '@/components/tickets/ticket-status-badge';
import { ticketChannelName } from '@/lib/format/ticket-words';
import { routes } from '@/lib/routes';
import type { TicketDetails } from '@/lib/tickets/get-ticket';
import { PresenceNote } from '../_presence/presence-note';

/** Which ticket this is, where it stands, and whom it is with. */
export function TicketHeading(props: { ticket: TicketDetails; isCustomer: boolean }) {
  const { ticket, isCustomer } = props;
  return (
    <PageHeader
      crumbs={[{ href: routes.tickets(), name: isCustomer ? 'Your tickets' : 'Tickets' }]}
      title={
        <>
          <span className="text-ink-3 tabular-nums">#{ticket.number}</span>
          <span className="min-w-0 break-words">{ticket.subject}</span>
          <TicketStatusBadge status={ticket.status} isCustomer={isCustomer} />
        </>
      }
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {ticket.errorType !== null && <ErrorTypeBadge errorType={ticket.errorType} />}
        <span>
          Opened <RelativeTime at={ticket.createdAt} />
          {ticket.requester !== null && !isCustomer && ` for ${ticket.requester.name}`}
        </span>
        <span>
          With: {ticket.contactName}
          {ticket.channel !== 'exolink' && ` (${ticketChannelName(ticket.channel).toLowerCase()})`}
        </span>
        {ticket.reopenedCount > 0 && (
          <span>
            {ticket.reopenedCount === 1
              ? 'Opened again once'
              : `Opened again ${ticket.reopenedCount} times`}
          </span>
        )}
        {!isCustomer && <PresenceNote />}
      </p>
    </PageHeader>
  );
}
