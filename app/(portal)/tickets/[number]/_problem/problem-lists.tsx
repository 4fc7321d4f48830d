import { ChargerTable } from '@/app/(portal)/shared-problems/[problemId]/_components/charger-table';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { TicketDetails } from '@/lib/tickets/get-ticket';
import type { ProblemData } from '../_related/load-related';
import { AttachByNumber } from './attach-by-number';
import { ProblemTicketTable } from './problem-ticket-table';

type ProblemListsProps = { ticket: TicketDetails; problem: ProblemData };

/** The tickets and chargers of a problem, each list with its own pages. */
export function ProblemLists({ ticket, problem }: ProblemListsProps) {
  const { asked, attached, offered, shared, summary } = problem;
  const pager = (name: 'attached' | 'offered' | 'chargers', label: string, next: string | null) => {
    const { merge: _, ...places } = asked;
    return (
      <Pager
        label={label}
        firstHref={
          asked[name] === undefined
            ? undefined
            : routes.ticket(ticket.number, { ...places, [name]: undefined })
        }
        nextHref={
          next === null ? undefined : routes.ticket(ticket.number, { ...places, [name]: next })
        }
      />
    );
  };
  return (
    <div className="mt-4 flex flex-col gap-4">
      <Panel title="Attached tickets" aside={countOf(summary.attached, 'ticket')} isFlush>
        <ProblemTicketTable label="Attached tickets" tickets={attached.tickets} problemId={null} />
        {pager('attached', 'Pages of attached tickets', attached.nextCursor)}
        {ticket.status !== 'closed' && <AttachByNumber problemId={ticket.id} />}
      </Panel>
      {summary.offered > 0 && (
        <Panel
          title="Open tickets of these chargers"
          aside={`${countOf(summary.offered, 'ticket')} not attached`}
          isFlush
        >
          <ProblemTicketTable
            label="Open tickets of these chargers"
            tickets={offered.tickets}
            problemId={ticket.id}
          />
          {pager('offered', 'Pages of offered tickets', offered.nextCursor)}
        </Panel>
      )}
      <div id="affected-chargers">
        <Panel
          title="Affected chargers"
          aside={
            shared === null
              ? undefined
              : `${countOf(shared.problem.peakCount, 'charger')} at the most`
          }
          isFlush
        >
          {shared === null ? (
            <p className="px-4 pb-3.5 text-sm text-ink-3 sm:px-5">
              The shared problem was forgotten after its time. What was known of its chargers is
              below, as it was when the ticket was opened.
            </p>
          ) : (
            <>
              <ChargerTable chargers={shared.chargers} />
              {pager('chargers', 'Pages of chargers', shared.nextCursor)}
            </>
          )}
        </Panel>
      </div>
    </div>
  );
}
