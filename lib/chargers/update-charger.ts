import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { identityKey } from '@/lib/ocpp/identity-key';
import { parseInput } from '@/lib/parse-input';
import { checkChargerInput, identityTaken } from './check-charger-input';
import { chargerUpdateSchema } from './schemas';
import { settleUnknownIdentities } from './settle-unknown-identities';

/** Changes what is recorded of a charger. A new identity is what it must send from then on. */
export async function updateCharger(
  ctx: Context,
  input: unknown,
): Promise<Result<{ chargerId: string }>> {
  authorize(ctx.actor, 'charger.update');
  const parsed = parseInput(chargerUpdateSchema, input);
  if (!parsed.ok) return parsed;
  const { chargerId, isSimilarConfirmed, ...after } = parsed.value;

  try {
    return await inScope(ctx, async (tx) => {
      const charger = await tx.charger.findUnique({
        where: { id: chargerId, deletedAt: null },
        select: { tenantId: true, ...recordedFields },
      });
      if (charger === null) throw new DomainError('not-found', 'This charger does not exist.');
      const { tenantId, ...before } = charger;
      authorize(ctx.actor, 'charger.update', tenantId);

      const isRenamed = before.identity !== after.identity;
      const checked = await checkChargerInput(tx, {
        ...after,
        tenantId,
        chargerId,
        isSimilarConfirmed: isSimilarConfirmed || !isRenamed,
      });
      if (!checked.ok) return checked;

      await tx.charger.update({
        where: { id: chargerId },
        data: { ...after, identityKey: identityKey(after.identity) },
      });
      if (isRenamed) {
        const identities = [after.identity];
        await settleUnknownIdentities(tx, { tenantId, identities, at: ctx.now() });
      }
      await recordAudit(ctx, tx, {
        action: 'charger.update',
        subjectType: 'charger',
        subjectId: chargerId,
        tenantId,
        chargerId,
        details: { identity: after.identity, changes: changedFields(before, after) },
      });
      return done({ chargerId });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return identityTaken();
    throw error;
  }
}

const recordedFields = {
  identity: true,
  siteId: true,
  cpmsId: true,
  vendor: true,
  model: true,
  serial: true,
  isExpectedOnline: true,
} as const;
