import type { Actor } from '@/lib/access/actor';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { visibleTickets } from './visible-tickets';

/** A ticket and those that were merged into it, as far as the reader may see them. */
export function inStory(actor: Actor, ticketId: string): Prisma.TicketWhereInput {
  return { AND: [visibleTickets(actor), { OR: [{ id: ticketId }, { mergedIntoId: ticketId }] }] };
}

/**
 * The tickets whose lines make up the story of one: its own, and those of the tickets that were
 * merged into it, as far as the reader may see them. Ids with numbers; empty for one that is not
 * there for this reader.
 */
export async function storyTickets(
  tx: Transaction,
  actor: Actor,
  ticketId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.ticket.findMany({
    where: inStory(actor, ticketId),
    select: { id: true, number: true },
  });
  const found = new Map(rows.map(({ id, number }) => [id, number]));
  return found.has(ticketId) ? found : new Map();
}
