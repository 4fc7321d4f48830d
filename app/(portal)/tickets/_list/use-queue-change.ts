'use client';

import { useOptimistic, useTransition } from 'react';
import { toast } from 'sonner';
import { countOf } from '@/lib/format/count';
import type { TicketItem } from '@/lib/tickets/list-tickets';
import { ticketPriorities, ticketStatuses } from '@/lib/tickets/ticket-values';
import type { UpdatedTickets } from '@/lib/tickets/update-tickets';
import { sendChange } from '../_change/send-change';

type Named = { id: string; name: string };
type Asked = { ids: readonly string[]; name: string; value: string };
export type QueueNames = { me: Named; assignees: readonly Named[]; teams: readonly Named[] };

/**
 * The rows as they will be once a change has taken hold. What the portal says then replaces them,
 * and what it refused is said and is as it was.
 */
export function useQueueChange(
  tickets: readonly TicketItem[],
  names: QueueNames,
  onDone: (refused: ReadonlySet<number>) => void,
) {
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(tickets, (rows, asked: Asked) =>
    rows.map((row) => (asked.ids.includes(row.id) ? changed(row, asked, names) : row)),
  );
  const change = (ids: readonly string[], name: string, value: string) => {
    if (value === '' || ids.length === 0) return;
    startTransition(async () => {
      show({ ids, name, value });
      const sent = await sendChange(ids, name, value);
      if (!sent.ok) {
        toast.error(sent.problem);
        return;
      }
      tell(sent.outcome);
      onDone(new Set(sent.outcome.refused.flatMap(({ number }) => number ?? [])));
    });
  };
  return { shown, change, isPending };
}

function changed(row: TicketItem, { name, value }: Asked, names: QueueNames): TicketItem {
  switch (name) {
    case 'assignee':
      return { ...row, assignee: value === 'me' ? names.me.name : nameOf(names.assignees, value) };
    case 'team':
      return { ...row, team: nameOf(names.teams, value) };
    case 'status':
      return { ...row, status: ticketStatuses.find((one) => one === value) ?? row.status };
    case 'priority':
      return { ...row, priority: ticketPriorities.find((one) => one === value) ?? row.priority };
    default:
      return row;
  }
}

function nameOf(of: readonly Named[], id: string): string | null {
  return of.find((one) => one.id === id)?.name ?? null;
}

function tell({ changed: count, refused }: UpdatedTickets) {
  if (refused.length === 0) {
    toast.success(`Changed ${countOf(count, 'ticket')}`);
    return;
  }
  const reasons = refused.map(({ number, reason }) =>
    number === null ? reason : `#${number}: ${reason}`,
  );
  toast.error(`Changed ${count} of ${count + refused.length}`, {
    description: reasons.slice(0, 3).join(' '),
  });
}
