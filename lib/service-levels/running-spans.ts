import type { TicketStatus } from '@/lib/tickets/ticket-values';

export type StatusChange = { at: Date; to: TicketStatus };

/** From when to when a clock ran, in milliseconds; to null where it still does. */
export type RunningSpan = { from: number; to: number | null };

type TicketPast = {
  createdAt: Date;
  status: TicketStatus;
  statusSince: Date;
  /** In their order. */
  changes: readonly StatusChange[];
};

/** The clocks run while somebody here has to do something. */
export function isRunning(status: TicketStatus): boolean {
  return status === 'new' || status === 'open';
}

/** When a ticket's clocks ran: from its opening, with a gap wherever it waited or was solved. */
export function runningSpans({ createdAt, status, statusSince, changes }: TicketPast) {
  const all = [...changes];
  // What the story does not tell, the ticket itself knows.
  const told = all.at(-1)?.to ?? 'new';
  if (isRunning(told) !== isRunning(status)) all.push({ at: statusSince, to: status });
  const spans: RunningSpan[] = [{ from: createdAt.getTime(), to: null }];
  for (const { at, to } of all) {
    const last = spans.at(-1);
    if (last === undefined) continue;
    if (isRunning(to) && last.to !== null) {
      spans.push({ from: Math.max(at.getTime(), last.to), to: null });
    } else if (!isRunning(to) && last.to === null) {
      last.to = Math.max(at.getTime(), last.from);
    }
  }
  return spans;
}
