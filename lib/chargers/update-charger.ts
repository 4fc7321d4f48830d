import type { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { identityKey } from '@/lib/ocpp/identity-key';
import { parseInput } from '@/lib/parse-input';
import { readChargerRecord } from './charger-record';
import { checkChargerInput, identityTaken } from './check-charger-input';
import { chargerUpdateSchema } from './schemas';
import { settleUnknownIdentities } from './settle-unknown-identities';

type Update = z.output<typeof chargerUpdateSchema>;
type Updated = { chargerId: string };

/** Changes what is recorded of a charger. A new identity is what it must send from then on. */
export async function updateCharger(ctx: Context, input: unknown): Promise<Result<Updated>> {
  authorize(ctx.actor, 'charger.update');
  const parsed = parseInput(chargerUpdateSchema, input);
  if (!parsed.ok) return parsed;
  try {
    return await inScope(ctx, (tx) => applyUpdate(ctx, tx, parsed.value));
  } catch (error) {
    if (isUniqueViolation(error)) return identityTaken();
    throw error;
  }
}

async function applyUpdate(
  ctx: Context,
  tx: Transaction,
  update: Update,
): Promise<Result<Updated>> {
  const { chargerId, isSimilarConfirmed, ...data } = update;
  const before = await readChargerRecord(tx, chargerId);
  if (before === null) throw new DomainError('not-found', 'This charger does not exist.');
  const { tenantId } = before;
  authorize(ctx.actor, 'charger.update', tenantId);

  const { identity } = data;
  const isRenamed = before.record.identity !== identity;
  const checked = await checkChargerInput(tx, {
    ...data,
    tenantId,
    chargerId,
    isSimilarConfirmed: isSimilarConfirmed || !isRenamed,
  });
  if (!checked.ok) return checked;

  await tx.charger.update({
    where: { id: chargerId },
    data: { ...data, identityKey: identityKey(identity) },
  });
  if (isRenamed) {
    await settleUnknownIdentities(tx, { tenantId, identities: [identity], at: ctx.now() });
  }
  const after = await readChargerRecord(tx, chargerId);
  await recordAudit(ctx, tx, {
    action: 'charger.update',
    subjectType: 'charger',
    subjectId: chargerId,
    tenantId,
    chargerId,
    details: { identity, changes: changedFields(before.record, after?.record ?? before.record) },
  });
  return done({ chargerId });
}
