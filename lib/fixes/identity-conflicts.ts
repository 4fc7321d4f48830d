import type { Transaction } from '@/lib/db/database';

/** What stands in the way of a charger being known by this identity too, in words; null for nothing. */
export async function identityConflict(
  tx: Transaction,
  input: { tenantId: string; chargerId: string; identity: string },
): Promise<string | null> {
  const { tenantId, chargerId, identity } = input;
  const charger = await tx.charger.findFirst({
    where: { tenantId, identity, deletedAt: null, id: { not: chargerId } },
    select: { id: true },
  });
  if (charger !== null) return 'Another charger is registered with exactly this identity.';
  const alias = await tx.identityAlias.findUnique({
    where: { tenantId_identity: { tenantId, identity } },
    select: { chargerId: true, charger: { select: { identity: true } } },
  });
  if (alias === null || alias.chargerId === chargerId) return null;
  return `The charger ${alias.charger.identity} is known by this identity already.`;
}
