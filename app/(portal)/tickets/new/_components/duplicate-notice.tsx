import { Copy } from 'lucide-react';
import { TicketStatusBadge } from '@/components/tickets/ticket-status-badge';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { routes } from '@/lib/routes';
import type { Duplicate } from '@/lib/tickets/find-duplicates';

type DuplicateNoticeProps = { duplicates: readonly Duplicate[]; isCustomer: boolean };

/** Tickets that are open for this already, before another one is made. */
export function DuplicateNotice({ duplicates, isCustomer }: DuplicateNoticeProps) {
  if (duplicates.length === 0) return null;
  const isSame = duplicates.some((one) => one.isSame);
  return (
    <section
      aria-labelledby="duplicates"
      className="mb-4 rounded-lg border border-waiting/40 bg-waiting-soft px-4 py-3 sm:px-5"
    >
      <h2 id="duplicates" className="flex items-center gap-2 font-semibold">
        <Copy aria-hidden className="size-4 shrink-0 text-waiting" />
        {isSame
          ? 'A ticket for this problem is open already. Add to it rather than opening another.'
          : 'A ticket about this charger is open already.'}
      </h2>
      <ul className="mt-2 flex flex-col gap-1.5">
        {duplicates.map(({ id, number, subject, status, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <Link
              href={routes.ticket(number)}
              className="min-w-0 font-medium break-words underline underline-offset-2"
            >
              #{number} {subject}
            </Link>
            <TicketStatusBadge status={status} isCustomer={isCustomer} />
            <span className="text-sm text-ink-2">
              opened <RelativeTime at={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
