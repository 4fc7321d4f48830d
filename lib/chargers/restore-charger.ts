import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { settleUnknownIdentities } from './settle-unknown-identities';

/**
 * Brings a deleted charger back, with its passwords and its history.
 * @throws DomainError `conflict` when its identity was registered again meanwhile.
 */
export async function restoreCharger(ctx: Context, input: { chargerId: string }): Promise<void> {
  authorize(ctx.actor, 'charger.delete');
  const chargerId = parseId(input.chargerId);

  try {
    await inScope(ctx, async (tx) => {
      const charger = await tx.charger.findUnique({
        where: { id: chargerId },
        select: { tenantId: true, identity: true },
      });
      if (charger === null) throw new DomainError('not-found', 'This charger does not exist.');
      const { tenantId, identity } = charger;
      authorize(ctx.actor, 'charger.delete', tenantId);

      const at = ctx.now();
      const restored = await tx.charger.updateMany({
        where: { id: chargerId, deletedAt: { not: null } },
        data: { deletedAt: null, connectionState: 'waiting', stateSince: at },
      });
      if (restored.count === 0) throw new DomainError('conflict', 'This charger is not deleted.');
      await settleUnknownIdentities(tx, { tenantId, identities: [identity], at });
      await recordAudit(ctx, tx, {
        action: 'charger.restore',
        subjectType: 'charger',
        subjectId: chargerId,
        tenantId,
        chargerId,
        details: { identity },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError(
      'conflict',
      'Another charger has this identity by now. Delete or rename that one first.',
    );
  }
}
