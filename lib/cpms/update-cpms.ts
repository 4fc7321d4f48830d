import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { cpmsNameTaken } from './create-cpms';
import { cpmsUpdateSchema } from './schemas';

export async function updateCpms(
  ctx: Context,
  input: unknown,
): Promise<Result<{ cpmsId: string }>> {
  authorize(ctx.actor, 'cpms.manage');
  const parsed = parseInput(cpmsUpdateSchema, input);
  if (!parsed.ok) return parsed;
  const { cpmsId, ...after } = parsed.value;

  try {
    return await inScope(ctx, async (tx) => {
      const cpms = await tx.cpms.findUnique({
        where: { id: cpmsId },
        omit: { id: true, createdAt: true, sealedSecret: true },
      });
      if (cpms === null) throw new DomainError('not-found', 'This CPMS does not exist.');
      const { tenantId, ...before } = cpms;
      authorize(ctx.actor, 'cpms.manage', tenantId);

      await tx.cpms.update({ where: { id: cpmsId }, data: after });
      await recordAudit(ctx, tx, {
        action: 'cpms.update',
        subjectType: 'cpms',
        subjectId: cpmsId,
        tenantId,
        details: { name: after.name, changes: changedFields(before, after) },
      });
      return done({ cpmsId });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return cpmsNameTaken();
    throw error;
  }
}
