import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { siteSchema } from './schemas';

export async function createSite(
  ctx: Context,
  input: unknown,
): Promise<Result<{ siteId: string }>> {
  authorize(ctx.actor, 'site.manage');
  const parsed = parseInput(siteSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, name } = parsed.value;
  authorize(ctx.actor, 'site.manage', tenantId);

  try {
    return await inScope(ctx, async (tx) => {
      const site = await tx.site.create({ data: parsed.value, select: { id: true } });
      await recordAudit(ctx, tx, {
        action: 'site.create',
        subjectType: 'site',
        subjectId: site.id,
        tenantId,
        details: { name },
      });
      return done({ siteId: site.id });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return siteNameTaken();
    throw error;
  }
}

export function siteNameTaken(): Result<never> {
  return correct({ name: ['This tenant has a site with this name already.'] });
}
