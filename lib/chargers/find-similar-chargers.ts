import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { identityKey } from '@/lib/ocpp/identity-key';

const maxShown = 5;

export type SimilarCharger = {
  id: string;
  identity: string;
  isSame: boolean;
  isDeleted: boolean;
};

/** Chargers of the tenant whose identity is this one, or reads like it. */
export async function findSimilarChargers(
  ctx: Context,
  input: { tenantId: string; identity: string; exceptId?: string },
): Promise<SimilarCharger[]> {
  authorize(ctx.actor, 'charger.create', input.tenantId);
  return inScope(ctx, (tx) => similarChargers(tx, input));
}

export async function similarChargers(
  tx: Transaction,
  input: { tenantId: string; identity: string; exceptId?: string },
): Promise<SimilarCharger[]> {
  const rows = await tx.charger.findMany({
    where: {
      tenantId: input.tenantId,
      identityKey: identityKey(input.identity),
      ...(input.exceptId === undefined ? {} : { id: { not: input.exceptId } }),
    },
    orderBy: [{ deletedAt: { sort: 'desc', nulls: 'first' } }, { identity: 'asc' }],
    take: maxShown,
    select: { id: true, identity: true, deletedAt: true },
  });
  return rows.map(({ id, identity, deletedAt }) => ({
    id,
    identity,
    isSame: identity === input.identity,
    isDeleted: deletedAt !== null,
  }));
}
