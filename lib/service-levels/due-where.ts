import type { Prisma } from '@/lib/db/generated/client';
import type { KeysetCursor } from '@/lib/format/keyset-cursor';
import type { DueState } from './stored-schemas';

/** Tickets of which something is due soon, or late, at this moment. */
export function dueWhere(due: DueState | null, now: Date): Prisma.TicketWhereInput {
  if (due === null) return {};
  return due === 'late'
    ? { clock: { dueAt: { lte: now } } }
    : { clock: { soonAt: { lte: now }, dueAt: { gt: now } } };
}

/** What is due next first; what is not due at all last. */
export const dueFirst: Prisma.TicketOrderByWithRelationInput[] = [
  { clock: { dueAt: { sort: 'asc', nulls: 'last' } } },
  { id: 'asc' },
];

/** What follows a row in that order. Its cursor says nothing where nothing is due. */
export function afterDue({ after, id }: KeysetCursor): Prisma.TicketWhereInput {
  const isNotDue = [{ clock: null }, { clock: { dueAt: null } }];
  const at = new Date(after);
  if (Number.isNaN(at.getTime())) return { OR: isNotDue, id: { gt: id } };
  return {
    OR: [{ clock: { dueAt: { gt: at } } }, { clock: { dueAt: at }, id: { gt: id } }, ...isNotDue],
  };
}
