import clsx from 'clsx';
import { TicketStatusBadge } from '@/components/tickets/ticket-status-badge';
import { Cell, Row } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { StateBadge } from '@/components/ui/state-badge';
import { ticketPriorityNames } from '@/lib/format/ticket-words';
import { routes } from '@/lib/routes';
import type { TicketItem } from '@/lib/tickets/list-tickets';
import { DueMark } from './due-mark';

type TicketRowProps = {
  ticket: TicketItem;
  isAcrossTenants: boolean;
  isChosen: boolean;
  /** The keys are at it. */
  isCurrent: boolean;
  onChoose: () => void;
};

const wide = 'max-md:hidden';

/** One line on a wide screen; on a phone the subject over status, charger and owner. */
export function TicketRow(props: TicketRowProps) {
  const { ticket, isAcrossTenants, isChosen, isCurrent, onChoose } = props;
  return (
    <Row className={clsx((isChosen || isCurrent) && 'bg-accent-soft hover:bg-accent-soft')}>
      <Cell className="w-8 max-md:py-3 max-md:align-top">
        <input
          type="checkbox"
          aria-label={`Choose #${ticket.number}`}
          checked={isChosen}
          onChange={onChoose}
          className="size-4 align-middle accent-accent"
        />
      </Cell>
      <Cell isNumber className={clsx(wide, 'text-ink-3')}>
        #{ticket.number}
      </Cell>
      <Cell className="w-full max-w-0 max-md:!h-auto max-md:py-2.5 max-md:whitespace-normal">
        <span className="md:flex md:items-baseline md:gap-3">
          <Link
            id={`ticket-${ticket.id}`}
            href={routes.ticket(ticket.number)}
            title={ticket.subject}
            className="block min-w-0 font-medium underline-offset-2 hover:underline md:truncate"
          >
            {ticket.attachedCount !== null && <ProblemMark count={ticket.attachedCount} />}
            {ticket.subject}
          </Link>
          {ticket.tags.length > 0 && <Tags tags={ticket.tags} />}
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3 md:hidden">
          #{ticket.number}
          <TicketStatusBadge status={ticket.status} />
          {ticket.isProposed && <span className="text-connected">looks solved</span>}
          {isPressing(ticket) && priorityOf(ticket)}
          {ticket.chargerState !== null && <StateBadge state={ticket.chargerState} />}
          <span>{ownersOf(ticket) ?? 'nobody'}</span>
          {ticket.due !== null && <DueMark due={ticket.due} />}
          <RelativeTime at={ticket.changedAt} />
        </span>
      </Cell>
      <Cell className={wide}>
        <span className="flex items-center gap-1.5">
          <TicketStatusBadge status={ticket.status} />
          {ticket.isProposed && <span className="text-xs text-connected">looks solved</span>}
        </span>
      </Cell>
      <Cell className={wide}>
        {ticket.chargerState !== null && <StateBadge state={ticket.chargerState} />}
      </Cell>
      <Cell className={clsx(wide, 'max-w-44 truncate text-ink-2')}>
        <span title={ownersOf(ticket) ?? undefined}>
          {ticket.assignee ?? <span className="text-ink-3">nobody</span>}
          {ticket.team !== null && <span className="text-ink-3"> · {ticket.team}</span>}
        </span>
      </Cell>
      <Cell className="max-lg:hidden">{priorityOf(ticket)}</Cell>
      {isAcrossTenants && (
        <Cell className="max-w-36 truncate text-ink-2 max-xl:hidden">{ticket.tenant.name}</Cell>
      )}
      <Cell className={wide}>{ticket.due !== null && <DueMark due={ticket.due} />}</Cell>
      <Cell className={clsx(wide, 'text-ink-2')}>
        <RelativeTime at={ticket.changedAt} />
      </Cell>
    </Row>
  );
}

/** A problem ticket, and how many tickets it stands for. */
function ProblemMark({ count }: { count: number }) {
  return (
    <span className="mr-1.5 inline-flex h-5 items-center rounded-sm bg-accent-soft px-1.5 text-xs font-medium text-accent tabular-nums">
      {count === 0 ? 'Problem' : `Problem · ${count}`}
      <span className="sr-only">{count === 0 ? '.' : ' attached tickets.'}</span>
    </span>
  );
}

const maxTags = 3;

function Tags({ tags }: { tags: readonly string[] }) {
  const more = tags.length - maxTags;
  return (
    <span title={tags.join(', ')} className="flex gap-2 text-xs text-ink-3 max-md:mt-1 md:shrink-0">
      <span className="sr-only">Tags: </span>
      {tags.slice(0, maxTags).map((tag) => (
        <Link
          key={tag}
          href={routes.tickets({ tag })}
          className="max-w-32 truncate underline-offset-2 hover:text-ink hover:underline"
        >
          {tag}
        </Link>
      ))}
      {more > 0 && <span className="shrink-0">+{more}</span>}
    </span>
  );
}

/** "Anna · Night shift"; null when it is nobody's. */
function ownersOf({ assignee, team }: TicketItem): string | null {
  if (team === null) return assignee;
  return `${assignee ?? 'nobody'} · ${team}`;
}

function isPressing({ priority }: TicketItem): boolean {
  return priority === 'high' || priority === 'urgent';
}

function priorityOf(ticket: TicketItem) {
  const { priority } = ticket;
  if (priority === null || priority === 'normal') {
    return <span className="text-ink-3">Normal</span>;
  }
  return (
    <span className={isPressing(ticket) ? 'font-medium text-refused' : 'text-ink-2'}>
      {ticketPriorityNames[priority]}
    </span>
  );
}
