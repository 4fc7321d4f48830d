import type { Actor } from '@/lib/access/actor';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { visibleTickets } from '@/lib/tickets/visible-tickets';

const selection = {
  ...{ id: true, tenantId: true, number: true, subject: true, status: true, source: true },
  requesterId: true,
  requester: { select: { name: true } },
  mergedInto: { select: { number: true } },
  _count: { select: { attached: true, merged: true, watchers: true } },
} as const satisfies Prisma.TicketSelect;

export type MergeTicket = Omit<Prisma.TicketGetPayload<{ select: typeof selection }>, '_count'> & {
  attachedCount: number;
  mergedCount: number;
  watcherCount: number;
};

/** A ticket as a merge looks at it; null for one that the actor may not see. */
export async function findMergeable(
  tx: Transaction,
  actor: Actor,
  which: { id: string } | { number: number; tenantId: string },
): Promise<MergeTicket | null> {
  const row = await tx.ticket.findFirst({
    where: { AND: [visibleTickets(actor), which] },
    select: selection,
  });
  if (row === null) return null;
  const { _count: count, ...ticket } = row;
  return {
    ...ticket,
    attachedCount: count.attached,
    mergedCount: count.merged,
    watcherCount: count.watchers,
  };
}
