import { authorize } from '@/lib/access/policy';
import { settleUnknownIdentities } from '@/lib/chargers/settle-unknown-identities';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import type { AppliedFix } from './apply-fix';
import { findRepeated, loadUnknown } from './find-unknown';
import { insertFix } from './insert-fix';
import { unknownFixSchema } from './schemas';

/**
 * Brings back the deleted charger that still knocks, with its passwords and its history.
 * @throws DomainError `conflict` when it is not deleted any more.
 */
export async function restoreUnknown(ctx: Context, input: unknown): Promise<Result<AppliedFix>> {
  authorize(ctx.actor, 'fix.restore-charger');
  const parsed = parseInput(unknownFixSchema, input);
  if (!parsed.ok) return parsed;
  const { key, unknownIdentityId } = parsed.value;
  try {
    return await inScope(ctx, async (tx) => {
      const { identity, tenantId } = await loadUnknown(tx, unknownIdentityId);
      authorize(ctx.actor, 'fix.restore-charger', tenantId);
      const repeated = await findRepeated(tx, tenantId, key);
      if (repeated !== null) return done(repeated);
      const at = ctx.now();
      const charger = await tx.charger.findFirst({
        where: { tenantId, identity, deletedAt: { not: null } },
        orderBy: { deletedAt: 'desc' },
        select: { id: true, tenantId: true, identity: true },
      });
      if (charger === null) throw gone();
      const restored = await tx.charger.updateMany({
        where: { id: charger.id, deletedAt: { not: null } },
        data: { deletedAt: null, connectionState: 'waiting', stateSince: at },
      });
      if (restored.count === 0) throw gone();
      await settleUnknownIdentities(tx, { tenantId, identities: [identity], at });
      const { fixId } = await insertFix(ctx, tx, {
        charger,
        kind: 'restore-charger',
        key,
        episode: null,
        input: {},
        applied: { result: { unknownIdentityId }, needsHand: false },
      });
      return done({ fixId, chargerId: charger.id, kind: 'restore-charger' as const, shown: null });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw gone();
    throw error;
  }
}

function gone(): DomainError {
  return new DomainError(
    'conflict',
    'This charger is not deleted any more. Look at the page again.',
  );
}
