import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';
import { decodeCursor } from '@/lib/format/keyset-cursor';
import { afterDue } from '@/lib/service-levels/due-where';

/**
 * The next tickets in the order of what is due: read by their clocks, whose index is in that order
 * and holds what is due alone; then, by id, those of which nothing is.
 */
export async function findDuePage(
  tx: Transaction,
  where: Prisma.TicketWhereInput,
  { after, take }: { after: string | null; take: number },
): Promise<{ id: string; dueAt: Date | null }[]> {
  const cursor = decodeCursor(after ?? undefined);
  const isPastDue = cursor?.after === '';
  const due = isPastDue
    ? []
    : await tx.ticketClock.findMany({
        where: { AND: [{ dueAt: { not: null } }, afterDue(cursor), { ticket: where }] },
        orderBy: [{ dueAt: 'asc' }, { ticketId: 'asc' }],
        take,
        select: { ticketId: true, dueAt: true },
      });
  const page = due.map(({ ticketId, dueAt }) => ({ id: ticketId, dueAt }));
  if (page.length === take) return page;
  const rest = await tx.ticket.findMany({
    where: {
      AND: [
        where,
        { OR: [{ clock: null }, { clock: { dueAt: null } }] },
        isPastDue ? { id: { gt: cursor.id } } : {},
      ],
    },
    orderBy: { id: 'asc' },
    take: take - page.length,
    select: { id: true },
  });
  return [...page, ...rest.map(({ id }) => ({ id, dueAt: null }))];
}
