import { TicketStatusBadge } from '@/components/tickets/ticket-status-badge';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { StateBadge } from '@/components/ui/state-badge';
import { routes } from '@/lib/routes';
import type { TicketItem } from '@/lib/tickets/list-tickets';

/** A customer's tickets, to be read on a phone: number, state, subject. */
export function OwnTickets({ tickets }: { tickets: readonly TicketItem[] }) {
  return (
    <ul aria-label="Your tickets" className="divide-y divide-line-soft">
      {tickets.map((ticket) => (
        <li key={ticket.id} className="relative px-4 py-3 hover:bg-well sm:px-5">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <span className="text-sm text-ink-3 tabular-nums">#{ticket.number}</span>
            <TicketStatusBadge status={ticket.status} isCustomer />
            {ticket.chargerState !== null && (
              <span className="inline-flex items-center gap-1.5 text-sm text-ink-2">
                <span className="value">{ticket.about}</span>
                <StateBadge state={ticket.chargerState} />
              </span>
            )}
            <span className="ml-auto text-xs text-ink-3">
              <RelativeTime at={ticket.changedAt} />
            </span>
          </div>
          <Link
            href={routes.ticket(ticket.number)}
            className="mt-1 block font-medium break-words after:absolute after:inset-0"
          >
            {ticket.subject}
          </Link>
          {ticket.isProposed && (
            <p className="mt-0.5 text-sm text-connected">The charger is back: is it solved?</p>
          )}
        </li>
      ))}
    </ul>
  );
}
