import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import { lockTicket, type LockedTicket } from '@/lib/tickets/internal';
import { visibleTickets } from '@/lib/tickets/visible-tickets';

/**
 * A ticket to merge or to take out again. One merge of a tenant at a time: two that cross would each
 * wait for what the other holds. Then the tickets that are merged into this one, before the ticket
 * itself.
 * @throws DomainError `not-found` for one that the actor may not see.
 */
export async function lockForMerge(
  ctx: UserContext,
  tx: Transaction,
  ticketId: string,
): Promise<LockedTicket> {
  const asked = await tx.ticket.findFirst({
    where: { AND: [visibleTickets(ctx.actor), { id: ticketId }] },
    select: { tenantId: true },
  });
  if (asked === null) throw new DomainError('not-found', 'There is no such ticket.');
  const { tenantId } = asked;
  authorize(ctx.actor, 'ticket.merge', tenantId);
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('merge ' || ${tenantId}::text, 0))`;
  await tx.$queryRaw`
    SELECT id FROM ticket WHERE merged_into_id = ${ticketId}::uuid ORDER BY id FOR NO KEY UPDATE`;
  return lockTicket(ctx, tx, ticketId);
}
