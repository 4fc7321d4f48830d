import type { BusinessCalendar } from '@/lib/business-time/business-calendar';
import type { TicketPriority, TicketStatus } from '@/lib/tickets/ticket-values';
import { readClock, type Clock } from './read-clock';
import { isRunning, runningSpans, type StatusChange } from './running-spans';
import type { Targets } from './stored-schemas';

export type TicketToClock = {
  createdAt: Date;
  status: TicketStatus;
  statusSince: Date;
  priority: TicketPriority;
  /** Who is answered; where nobody is, no reply is owed. */
  requesterId: string | null;
  firstReplyAt: Date | null;
  solvedAt: Date | null;
  changes: readonly StatusChange[];
};

/** What a tenant promises, and when it works. */
export type Levels = { calendar: BusinessCalendar; targets: Targets; warnPercent: number | null };

export type Clocks = {
  reply: Clock;
  solution: Clock;
  pausedSince: Date | null;
  /** What is due next of both and not done yet, and from when on that counts as soon. */
  dueAt: Date | null;
  soonAt: Date | null;
  /** When something will happen to them though nobody changes the ticket. */
  checkAt: Date | null;
};

/** Both clocks of a ticket. Null where nothing is promised for it. */
export function workOutClocks(
  ticket: TicketToClock,
  { calendar, targets: promised, warnPercent }: Levels,
  now: Date,
): Clocks | null {
  const target = promised[ticket.priority];
  const targets = {
    reply: ticket.requesterId === null ? null : target.reply,
    solution: target.solution,
  };
  if (targets.reply === null && targets.solution === null) return null;
  const spans = runningSpans(ticket);
  const given = { calendar, spans, warnPercent, now };
  const reply = readClock({ ...given, target: targets.reply, doneAt: ticket.firstReplyAt });
  const solution = readClock({ ...given, target: targets.solution, doneAt: ticket.solvedAt });
  const isOver = ticket.status === 'solved' || ticket.status === 'closed';
  const owed = isOver ? [] : [reply, solution].filter(({ doneAt }) => doneAt === null);
  const [next] = owed
    .filter(({ dueAt }) => dueAt !== null)
    .sort((one, other) => timeOf(one.dueAt) - timeOf(other.dueAt));
  const last = spans.at(-1)?.to ?? null;
  return {
    ...{ reply, solution },
    pausedSince: isOver || isRunning(ticket.status) || last === null ? null : new Date(last),
    dueAt: next?.dueAt ?? null,
    soonAt: next?.soonAt ?? null,
    checkAt: earliest(
      owed
        .flatMap(({ dueAt, soonAt }) => [dueAt, soonAt])
        .filter((at) => timeOf(at) > now.getTime()),
    ),
  };
}

function timeOf(at: Date | null): number {
  return at?.getTime() ?? Infinity;
}

function earliest(times: readonly (Date | null)[]): Date | null {
  const first = Math.min(...times.map(timeOf));
  return first === Infinity ? null : new Date(first);
}
