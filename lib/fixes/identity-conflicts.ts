import type { Transaction } from '@/lib/db/database';

type Wanted = { tenantId: string; chargerId: string; identity: string };

/**
 * What stands in the way of chargers being known by further identities, in words, by charger.
 * Nothing for a charger that may be. All of them are of one tenant.
 */
export async function identityConflicts(
  tx: Transaction,
  wanted: readonly Wanted[],
): Promise<Map<string, string>> {
  const [first] = wanted;
  if (first === undefined) return new Map();
  const { tenantId } = first;
  const identities = { in: wanted.map(({ identity }) => identity) };
  const chargers = await tx.charger.findMany({
    where: { tenantId, identity: identities, deletedAt: null },
    select: { id: true, identity: true },
  });
  const aliases = await tx.identityAlias.findMany({
    where: { tenantId, identity: identities },
    select: { identity: true, charger: { select: { id: true, identity: true } } },
  });
  const registered = new Map(chargers.map(({ id, identity }) => [identity, id]));
  const known = new Map(aliases.map(({ charger, identity }) => [identity, charger]));
  return new Map(
    wanted.flatMap(({ chargerId, identity }): [string, string][] => {
      const owner = registered.get(identity) ?? chargerId;
      if (owner !== chargerId) {
        return [[chargerId, 'Another charger is registered with exactly this identity.']];
      }
      const other = known.get(identity);
      if (other === undefined || other.id === chargerId) return [];
      return [[chargerId, `The charger ${other.identity} is known by this identity already.`]];
    }),
  );
}
