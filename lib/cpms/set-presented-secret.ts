import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { seal } from '@/lib/credentials/seal';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseId, parseInput } from '@/lib/parse-input';
import { presentedSecretSchema } from './schemas';

/**
 * Keeps, encrypted, the password that the gateway presents to a CPMS for all of its chargers, or
 * for one. An empty one is removed. It is never shown again.
 */
export async function setPresentedSecret(
  ctx: Context,
  subject: { cpmsId: string } | { chargerId: string },
  input: unknown,
  secrets: { sealingKey: Buffer },
): Promise<Result<{ isSet: boolean }>> {
  authorize(ctx.actor, 'cpms.manage');
  const parsed = parseInput(presentedSecretSchema, input);
  if (!parsed.ok) return parsed;
  const { secret } = parsed.value;
  const isSet = secret !== '';
  const id = parseId('cpmsId' in subject ? subject.cpmsId : subject.chargerId);
  const sealed = isSet ? seal(secrets.sealingKey, secret, id) : null;

  await inScope(ctx, async (tx) => {
    const isCpms = 'cpmsId' in subject;
    const owner = isCpms
      ? await tx.cpms.findUnique({ where: { id }, select: { tenantId: true } })
      : await tx.charger.findUnique({
          where: { id, deletedAt: null },
          select: { tenantId: true },
        });
    if (owner === null) {
      throw new DomainError('not-found', `This ${isCpms ? 'CPMS' : 'charger'} does not exist.`);
    }
    const { tenantId } = owner;
    authorize(ctx.actor, 'cpms.manage', tenantId);
    if (isCpms) {
      await tx.cpms.update({ where: { id }, data: { sealedSecret: sealed } });
    } else if (sealed === null) {
      await tx.presentedSecret.deleteMany({ where: { chargerId: id } });
    } else {
      await tx.presentedSecret.upsert({
        where: { chargerId: id },
        create: { chargerId: id, tenantId, sealed },
        update: { sealed, setAt: ctx.now() },
      });
    }
    await recordAudit(ctx, tx, {
      action: isSet ? 'cpms.set-secret' : 'cpms.remove-secret',
      subjectType: isCpms ? 'cpms' : 'charger',
      subjectId: id,
      tenantId,
      ...(isCpms ? {} : { chargerId: id }),
    });
  });
  return done({ isSet });
}
