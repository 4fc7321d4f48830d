import type { Actor } from '@/lib/access/actor';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import { visibleTickets } from './visible-tickets';

/**
 * The ticket of a number in an address.
 * @throws DomainError `not-found` for a ticket that the actor may not see.
 */
export async function ticketAt(
  actor: Actor,
  tx: Transaction,
  number: number,
): Promise<{ id: string; tenantId: string }> {
  const ticket = await tx.ticket.findFirst({
    where: { AND: [visibleTickets(actor), { number }] },
    select: { id: true, tenantId: true },
  });
  if (ticket === null) throw new DomainError('not-found', 'There is no such ticket.');
  return ticket;
}
