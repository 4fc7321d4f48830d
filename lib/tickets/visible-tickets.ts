import type { Actor } from '@/lib/access/actor';
import type { Prisma } from '@/lib/db/generated/client';

/** Where-clause for the tickets that the actor may see: a customer those that answer them. */
export function visibleTickets(actor: Actor): Prisma.TicketWhereInput {
  if (actor.kind === 'system') return {};
  if (actor.kind !== 'user') return { id: { in: [] } };
  if (actor.role === 'operator') return {};
  const inTenants = { tenantId: { in: [...actor.tenantIds] } };
  return actor.role === 'customer' ? { ...inTenants, requesterId: actor.userId } : inTenants;
}

/** Those that somebody still has to do something about. */
export const unsolved = {
  // As their status says: the database keeps both the same, and has an index of this one.
  solvedAt: null,
} satisfies Prisma.TicketWhereInput;
