import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { HeadCell } from '@/components/ui/data-table';
import { routes } from '@/lib/routes';
import { ticketFilterParams, type TicketFilters } from '@/lib/tickets/ticket-filters';

type OrderHeadProps = {
  filters: TicketFilters;
  sort: TicketFilters['sort'];
  children: string;
};

/** A column head that orders the queue: what is due next, or what was changed last. */
export function OrderHead({ filters, sort, children }: OrderHeadProps) {
  const isCurrent = filters.sort === sort;
  const Arrow = sort === 'due' ? ArrowUp : ArrowDown;
  return (
    <HeadCell aria-sort={isCurrent ? (sort === 'due' ? 'ascending' : 'descending') : undefined}>
      <Link
        href={routes.tickets(ticketFilterParams({ ...filters, sort }))}
        scroll={false}
        className="inline-flex touch-target items-center gap-1 hover:text-ink"
      >
        {children}
        {isCurrent && <Arrow aria-hidden className="size-3" />}
      </Link>
    </HeadCell>
  );
}
