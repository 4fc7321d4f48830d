import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';
import type { KeysetCursor } from '@/lib/format/keyset-cursor';
import { findDuePage } from './find-due-page';
import type { TicketSort } from './ticket-values';
import { dueCursorOf, ticketOrder } from './ticket-order';

export type Step = { sort: TicketSort | 'public'; after: string | null; take: number };

/** A ticket in a list that is sorted, and where the list goes on after it. */
export type Place = { id: string; cursor: KeysetCursor };

const selection = {
  ...{ id: true, priority: true, createdAt: true, updatedAt: true, publicAt: true },
} as const satisfies Prisma.TicketSelect;

/** The next tickets in this order, without what they say. */
export async function readPlaces(
  tx: Transaction,
  where: Prisma.TicketWhereInput,
  { sort, after, take }: Step,
): Promise<Place[]> {
  if (sort === 'due') {
    const due = await findDuePage(tx, where, { after, take });
    return due.map((row) => ({ id: row.id, cursor: dueCursorOf(row) }));
  }
  const order = ticketOrder(sort);
  const rows = await tx.ticket.findMany({
    where: { AND: [where, order.after(after)] },
    ...{ orderBy: order.orderBy, take, select: selection },
  });
  return rows.map((row) => ({ id: row.id, cursor: order.cursorOf(row) }));
}
