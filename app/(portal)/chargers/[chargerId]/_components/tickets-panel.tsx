import { TicketStatusBadge } from '@/components/tickets/ticket-status-badge';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';

/** What somebody has asked about this charger already. */
export function TicketsPanel({ tickets, isCustomer }: ChargerPageData) {
  if (tickets.length === 0) return null;
  return (
    <Panel title="Tickets">
      <ul className="flex flex-col gap-2.5 text-sm">
        {tickets.map(({ id, number, subject, status, createdAt }) => (
          <li key={id}>
            <Link
              href={routes.ticket(number)}
              className="font-medium break-words underline-offset-2 hover:underline"
            >
              #{number} {subject}
            </Link>
            <p className="mt-0.5 flex items-center gap-2 text-ink-3">
              <TicketStatusBadge status={status} isCustomer={isCustomer} />
              <RelativeTime at={createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
