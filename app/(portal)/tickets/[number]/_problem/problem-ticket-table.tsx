import clsx from 'clsx';
import { TicketStatusBadge } from '@/components/tickets/ticket-status-badge';
import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { OneClick } from '@/components/ui/one-click';
import { StateBadge } from '@/components/ui/state-badge';
import { routes } from '@/lib/routes';
import type { ProblemTicketItem } from '@/lib/tickets/problem/list-problem-tickets';
import { attachTicketsAction, detachTicketAction } from './actions';

type ProblemTicketTableProps = {
  label: string;
  tickets: readonly ProblemTicketItem[];
  /** What they can be attached to; null where they are and can be detached. */
  problemId: string | null;
};

const wide = 'max-md:hidden';

/** Tickets with the state of their charger as it is now. */
export function ProblemTicketTable({ label, tickets, problemId }: ProblemTicketTableProps) {
  if (tickets.length === 0) {
    return <p className="px-4 pb-3.5 text-sm text-ink-3 sm:px-5">None yet.</p>;
  }
  return (
    <DataTable label={label}>
      <thead>
        <tr>
          <HeadCell isNumber>No.</HeadCell>
          <HeadCell>Subject</HeadCell>
          <HeadCell className={wide}>Status</HeadCell>
          <HeadCell>Charger</HeadCell>
          <HeadCell className={wide}>Customer</HeadCell>
          <HeadCell className="relative">
            <span className="sr-only">Action</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {tickets.map(({ about, chargerState, id, number, requester, status, subject }) => (
          <Row key={id}>
            <Cell isNumber className="text-ink-3">
              #{number}
            </Cell>
            <Cell className="max-w-72 truncate max-md:max-w-32">
              <Link
                href={routes.ticket(number)}
                title={subject}
                className="font-medium underline-offset-2 hover:underline"
              >
                {subject}
              </Link>
            </Cell>
            <Cell className={wide}>
              <TicketStatusBadge status={status} />
            </Cell>
            <Cell>
              <span className="flex items-center gap-2">
                <span className={clsx('value', chargerState !== null && wide)}>{about}</span>
                {chargerState !== null && <StateBadge state={chargerState} />}
              </span>
            </Cell>
            <Cell className={clsx(wide, 'max-w-40 truncate text-ink-2')}>
              {requester ?? <span className="text-ink-3">none</span>}
            </Cell>
            <Cell className="text-right">
              {problemId === null ? (
                <OneClick
                  action={detachTicketAction}
                  fields={{ ticketId: id }}
                  variant="quiet"
                  label={`Detach #${number}`}
                >
                  Detach
                </OneClick>
              ) : (
                <OneClick
                  action={attachTicketsAction}
                  fields={{ problemId, 'ticketIds[]': id }}
                  label={`Attach #${number}`}
                >
                  Attach
                </OneClick>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
