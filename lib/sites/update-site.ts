import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { siteNameTaken } from './create-site';
import { siteUpdateSchema } from './schemas';

export async function updateSite(
  ctx: Context,
  input: unknown,
): Promise<Result<{ siteId: string }>> {
  authorize(ctx.actor, 'site.manage');
  const parsed = parseInput(siteUpdateSchema, input);
  if (!parsed.ok) return parsed;
  const { siteId, ...after } = parsed.value;

  try {
    return await inScope(ctx, async (tx) => {
      const site = await tx.site.findUnique({
        where: { id: siteId },
        select: { tenantId: true, name: true, address: true },
      });
      if (site === null) throw new DomainError('not-found', 'This site does not exist.');
      const { tenantId, ...before } = site;
      authorize(ctx.actor, 'site.manage', tenantId);

      await tx.site.update({ where: { id: siteId }, data: after });
      await recordAudit(ctx, tx, {
        action: 'site.update',
        subjectType: 'site',
        subjectId: siteId,
        tenantId,
        details: { name: after.name, changes: changedFields(before, after) },
      });
      return done({ siteId });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return siteNameTaken();
    throw error;
  }
}
