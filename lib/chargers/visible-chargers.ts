import type { Actor } from '@/lib/access/actor';
import type { Prisma } from '@/lib/db/generated/client';

/** Where-clause for the chargers that the actor may see: a customer only their own. */
export function visibleChargers(actor: Actor): Prisma.ChargerWhereInput {
  if (actor.kind === 'system') return {};
  if (actor.kind !== 'user') return { id: { in: [] } };
  if (actor.role === 'operator') return {};
  const inTenants = { tenantId: { in: [...actor.tenantIds] } };
  if (actor.role === 'customer') {
    return { ...inTenants, owners: { some: { userId: actor.userId } } };
  }
  return inTenants;
}
