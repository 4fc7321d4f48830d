import { CircleCheck } from 'lucide-react';
import { ExactTime } from '@/components/ui/exact-time';
import type { TicketDetails } from '@/lib/tickets/get-ticket';
import { SettleButtons } from './settle-buttons';

/** The charger has held its connection: is it solved? Or it is, and how to say otherwise. */
export function SolvedBanner(props: { ticket: TicketDetails; isCustomer: boolean }) {
  const { ticket, isCustomer } = props;
  const { proposedAt, solvedAt, status } = ticket;
  if (status === 'closed' || (proposedAt === null && status !== 'solved')) return null;
  return (
    <section
      aria-labelledby="solved"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-connected/40 bg-connected-soft px-4 py-3 sm:px-5"
    >
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="solved" className="flex items-center gap-2 font-semibold">
          <CircleCheck aria-hidden className="size-4 shrink-0 text-connected" />
          {status === 'solved' ? 'Solved' : 'This looks solved'}
        </h2>
        <p className="mt-0.5 text-sm text-ink-2">
          {status === 'solved' ? (
            <>
              {solvedAt !== null && (
                <>
                  Since <ExactTime at={solvedAt} />.{' '}
                </>
              )}
              {isCustomer
                ? 'Write below if the problem is back.'
                : 'A reply of the customer, or the same error, opens it again.'}
            </>
          ) : (
            <>
              The charger has held its connection
              {proposedAt !== null && (
                <>
                  , as seen on <ExactTime at={proposedAt} />
                </>
              )}
              . If the error returns, this is taken back by itself.
            </>
          )}
        </p>
      </div>
      <SettleButtons ticketId={ticket.id} isSolved={status === 'solved'} />
    </section>
  );
}
