import type { Actor } from '@/lib/access/actor';
import type { Transaction } from '@/lib/db/database';

/**
 * Ids of the tenants that a list covers: the chosen one, or every one that the actor may act in.
 * The caller has authorized `tenantId`.
 */
export async function tenantsInView(
  tx: Transaction,
  actor: Actor,
  tenantId: string | null,
): Promise<string[]> {
  if (tenantId !== null) return [tenantId];
  if (actor.kind === 'user' && actor.role !== 'operator') return [...actor.tenantIds];
  const tenants = await tx.tenant.findMany({ select: { id: true } });
  return tenants.map((tenant) => tenant.id);
}
