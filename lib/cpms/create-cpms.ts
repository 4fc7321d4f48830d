import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { cpmsSchema } from './schemas';

export async function createCpms(
  ctx: Context,
  input: unknown,
): Promise<Result<{ cpmsId: string }>> {
  authorize(ctx.actor, 'cpms.manage');
  const parsed = parseInput(cpmsSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, name, url } = parsed.value;
  authorize(ctx.actor, 'cpms.manage', tenantId);

  try {
    return await inScope(ctx, async (tx) => {
      const cpms = await tx.cpms.create({ data: parsed.value, select: { id: true } });
      await recordAudit(ctx, tx, {
        action: 'cpms.create',
        subjectType: 'cpms',
        subjectId: cpms.id,
        tenantId,
        details: { name, url },
      });
      return done({ cpmsId: cpms.id });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return cpmsNameTaken();
    throw error;
  }
}

export function cpmsNameTaken(): Result<never> {
  return correct({ name: ['This tenant has a CPMS with this name already.'] });
}
