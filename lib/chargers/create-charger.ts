import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { identityKey } from '@/lib/ocpp/identity-key';
import { parseInput } from '@/lib/parse-input';
import { checkChargerInput, identityTaken } from './check-charger-input';
import { chargerSchema } from './schemas';
import { settleUnknownIdentities } from './settle-unknown-identities';

/** Registers a charger, and settles what was open under its identity while it was unknown. */
export async function createCharger(
  ctx: Context,
  input: unknown,
): Promise<Result<{ chargerId: string; identity: string }>> {
  authorize(ctx.actor, 'charger.create');
  const parsed = parseInput(chargerSchema, input);
  if (!parsed.ok) return parsed;
  const { isSimilarConfirmed, ...charger } = parsed.value;
  const { tenantId, identity } = charger;
  authorize(ctx.actor, 'charger.create', tenantId);

  try {
    return await inScope(ctx, async (tx) => {
      const checked = await checkChargerInput(tx, { ...charger, isSimilarConfirmed });
      if (!checked.ok) return checked;

      const at = ctx.now();
      const created = await tx.charger.create({
        data: { ...charger, identityKey: identityKey(identity), stateSince: at, createdAt: at },
        select: { id: true },
      });
      await settleUnknownIdentities(tx, { tenantId, identities: [identity], at });
      await recordAudit(ctx, tx, {
        action: 'charger.create',
        subjectType: 'charger',
        subjectId: created.id,
        tenantId,
        chargerId: created.id,
        details: { identity },
      });
      return done({ chargerId: created.id, identity });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return identityTaken();
    throw error;
  }
}
