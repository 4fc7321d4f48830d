import type { TicketSourceKind, TicketStatus } from '@/lib/tickets/ticket-values';

export type Mergeable = {
  id: string;
  number: number;
  status: TicketStatus;
  source: TicketSourceKind;
  requesterId: string | null;
  /** Where it goes on already. */
  mergedInto: { number: number } | null;
};

/**
 * Why the one ticket cannot go on in the other; null where it can. Nobody may be pointed to a
 * ticket that they may not read, nor read what somebody else wrote: so both answer the same
 * customer, or the one that is closed answers none.
 */
export function mergeRefusal(
  from: Mergeable & { attachedCount: number },
  into: Mergeable,
): string | null {
  if (from.id === into.id) return 'Choose another ticket than this one.';
  if (from.mergedInto !== null) {
    return `#${from.number} goes on in #${from.mergedInto.number} already.`;
  }
  if (into.mergedInto !== null) {
    return `#${into.number} goes on in #${into.mergedInto.number}. Choose that one.`;
  }
  if (from.requesterId !== null && from.requesterId !== into.requesterId) {
    return 'The two tickets answer different customers, who must not read each other. Link them instead, or attach both to a problem ticket.';
  }
  if (from.attachedCount > 0 && into.source !== 'shared_problem') {
    return `Tickets are attached to #${from.number}. Choose another problem ticket, or detach them first.`;
  }
  if (isOver(into) && !isOver(from)) {
    return `#${into.number} is solved or closed, and #${from.number} is not. Choose an open ticket.`;
  }
  return null;
}

function isOver({ status }: Pick<Mergeable, 'status'>): boolean {
  return status === 'solved' || status === 'closed';
}
