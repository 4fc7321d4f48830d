import type { Prisma } from '@/lib/db/generated/client';
import type { KeysetCursor } from '@/lib/format/keyset-cursor';
import type { DueState } from './level-values';

/** Tickets of which something is due soon, or late, at this moment. */
export function dueWhere(due: DueState | null, now: Date): Prisma.TicketWhereInput {
  if (due === null) return {};
  return due === 'late'
    ? { clock: { dueAt: { lte: now } } }
    : { clock: { soonAt: { lte: now }, dueAt: { gt: now } } };
}

/** The clocks after a place in the order of what is due next; all of them where there is none. */
export function afterDue(cursor: KeysetCursor | null): Prisma.TicketClockWhereInput {
  const dueAt = new Date(cursor?.after ?? '');
  if (cursor === null || Number.isNaN(dueAt.getTime())) return {};
  return { OR: [{ dueAt: { gt: dueAt } }, { dueAt, ticketId: { gt: cursor.id } }] };
}
