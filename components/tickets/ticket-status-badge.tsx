import clsx from 'clsx';
import { customerStatusNames, ticketStatusNames } from '@/lib/format/ticket-words';
import type { TicketStatus } from '@/lib/tickets/ticket-values';

type TicketStatusBadgeProps = { status: TicketStatus; isCustomer?: boolean };

const looks: Record<TicketStatus, string> = {
  new: 'bg-accent-soft text-accent',
  open: 'bg-refused-soft text-refused',
  waiting_on_customer: 'bg-waiting-soft text-waiting',
  waiting_on_third_party: 'bg-silent-soft text-silent',
  solved: 'bg-connected-soft text-connected',
  closed: 'bg-well text-ink-2',
};

/** Where a ticket stands, in the reader's words. */
export function TicketStatusBadge({ status, isCustomer = false }: TicketStatusBadgeProps) {
  return (
    <span
      className={clsx(
        'inline-flex h-[22px] items-center rounded-sm px-2 font-sans text-xs font-medium tracking-normal whitespace-nowrap',
        looks[status],
      )}
    >
      {(isCustomer ? customerStatusNames : ticketStatusNames)[status]}
    </span>
  );
}
