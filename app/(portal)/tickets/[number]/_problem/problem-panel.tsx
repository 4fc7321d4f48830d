import { Layers } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { OneClick } from '@/components/ui/one-click';
import { countOf, formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { TicketDetails } from '@/lib/tickets/get-ticket';
import type { ProblemData } from '../_related/load-related';
import { attachTicketsAction } from './actions';
import { BroadcastDialog } from './broadcast-dialog';
import { BroadcastLine } from './broadcast-line';

type ProblemPanelProps = { ticket: TicketDetails; problem: ProblemData };

/** How many chargers and tickets this one stands for, and what can be done for all of them. */
export function ProblemPanel({ ticket, problem: { summary, shared } }: ProblemPanelProps) {
  const { attached, broadcasts, offered, unsolved } = summary;
  const counts = { told: summary.told, customers: summary.customers, attached, unsolved };
  return (
    <section
      aria-labelledby="problem"
      className="rounded-lg border border-line bg-panel px-4 py-3.5 sm:px-5"
    >
      <h2 id="problem" className="flex items-center gap-2 font-semibold">
        <Layers aria-hidden className="size-4 shrink-0 text-accent" />
        Problem ticket
      </h2>
      <p className="mt-1 text-ink-2">
        {shared !== null && (
          <>
            <a href="#affected-chargers" className="underline underline-offset-2">
              {countOf(shared.problem.failingCount, 'charger')}
            </a>{' '}
            {shared.problem.resolvedAt === null ? 'affected now' : 'affected at the end'},{' '}
            {formatCount(shared.problem.peakCount)} at the most.{' '}
            <Link
              href={routes.sharedProblem(shared.problem.id)}
              className="underline underline-offset-2"
            >
              Shared problem
            </Link>
            .{' '}
          </>
        )}
        {attached === 0
          ? 'No ticket is attached yet.'
          : `${countOf(attached, 'ticket')} attached, ${formatCount(unsolved)} of them unsolved.`}
        {attached > 0 && summary.told === 0 && ' None of them has a customer to answer.'}
      </p>
      {ticket.status !== 'closed' && (
        <div className="mt-3 flex flex-wrap items-start gap-2">
          <BroadcastDialog ticketId={ticket.id} counts={counts} isSolving={false} />
          <BroadcastDialog ticketId={ticket.id} counts={counts} isSolving />
          {offered > 0 && (
            <OneClick action={attachTicketsAction} fields={{ problemId: ticket.id, all: 'yes' }}>
              Attach {countOf(offered, 'offered ticket')}
            </OneClick>
          )}
        </div>
      )}
      {broadcasts.length > 0 && (
        <ul className="mt-3 flex flex-col gap-1 border-t border-line-soft pt-2.5 text-sm text-ink-2">
          {broadcasts.map((broadcast) => (
            <li key={broadcast.id}>
              <BroadcastLine broadcast={broadcast} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
