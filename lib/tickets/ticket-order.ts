import type { Prisma } from '@/lib/db/generated/client';
import { decodeCursor, type KeysetCursor } from '@/lib/format/keyset-cursor';
import { ticketPriorities, type TicketPriority, type TicketSort } from './ticket-values';

type Row = {
  id: string;
  priority: TicketPriority;
  createdAt: Date;
  updatedAt: Date;
  publicAt: Date;
};

/** How a page of tickets is sorted, where the next one begins, and what is after such a place. */
export type TicketOrder = {
  orderBy: Prisma.TicketOrderByWithRelationInput[];
  cursorOf: (row: Row) => KeysetCursor;
  after: (cursorText: string | null) => Prisma.TicketWhereInput;
};

/** `public` is the one order that customers have: by the last change that they may know of. */
export function ticketOrder(sort: Exclude<TicketSort, 'due'> | 'public'): TicketOrder {
  switch (sort) {
    case 'public':
      return byTime('publicAt', 'desc');
    case 'changed':
      return byTime('updatedAt', 'desc');
    case 'untouched':
      return byTime('updatedAt', 'asc');
    case 'opened':
      return byTime('createdAt', 'desc');
    case 'priority':
      return byPriority;
  }
}

function byTime(
  column: 'publicAt' | 'updatedAt' | 'createdAt',
  direction: 'asc' | 'desc',
): TicketOrder {
  return {
    orderBy: [{ [column]: direction }, { id: 'asc' }],
    cursorOf: (row) => ({ after: row[column].toISOString(), id: row.id }),
    after(cursorText) {
      const cursor = decodeCursor(cursorText ?? undefined);
      const at = new Date(cursor?.after ?? '');
      if (cursor === null || Number.isNaN(at.getTime())) return {};
      const beyond = { [column]: direction === 'desc' ? { lt: at } : { gt: at } };
      return { OR: [beyond, { [column]: at, id: { gt: cursor.id } }] };
    },
  };
}

/** The pressing ones first, and of those the last changed. */
const byPriority: TicketOrder = {
  orderBy: [{ priority: 'desc' }, { updatedAt: 'desc' }, { id: 'asc' }],
  cursorOf: ({ id, priority, updatedAt }) => ({
    after: `${priority} ${updatedAt.toISOString()}`,
    id,
  }),
  after(cursorText) {
    const cursor = decodeCursor(cursorText ?? undefined);
    const [name, time] = (cursor?.after ?? '').split(' ');
    const at = new Date(time ?? '');
    const place = ticketPriorities.findIndex((one) => one === name);
    const priority = ticketPriorities[place];
    if (cursor === null || priority === undefined || Number.isNaN(at.getTime())) return {};
    return {
      OR: [
        { priority: { in: ticketPriorities.slice(0, place) } },
        { priority, updatedAt: { lt: at } },
        { priority, updatedAt: at, id: { gt: cursor.id } },
      ],
    };
  },
};

/** The place of a ticket in the order of what is due next; it says nothing where nothing is due. */
export function dueCursorOf(row: { id: string; dueAt: Date | null }): KeysetCursor {
  return { after: row.dueAt?.toISOString() ?? '', id: row.id };
}
