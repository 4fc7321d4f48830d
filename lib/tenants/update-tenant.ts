import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { slugTaken } from './create-tenant';
import { tenantUpdateSchema } from './schemas';

/** Changes a tenant. Only operators change the slug, as every station URL changes with it. */
export async function updateTenant(
  ctx: Context,
  input: unknown,
): Promise<Result<{ tenantId: string }>> {
  authorize(ctx.actor, 'tenant.update');
  const parsed = parseInput(tenantUpdateSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, ...after } = parsed.value;
  authorize(ctx.actor, 'tenant.update', tenantId);

  try {
    return await inScope(ctx, async (tx) => {
      const before = await tx.tenant.findUnique({
        where: { id: tenantId },
        select: { name: true, slug: true, timeZone: true, silenceFactor: true },
      });
      if (before === null) throw new DomainError('not-found', 'This tenant does not exist.');
      if (before.slug !== after.slug) authorize(ctx.actor, 'tenant.change-slug', tenantId);

      await tx.tenant.update({ where: { id: tenantId }, data: after });
      await recordAudit(ctx, tx, {
        action: 'tenant.update',
        subjectType: 'tenant',
        subjectId: tenantId,
        tenantId,
        details: { name: after.name, changes: changedFields(before, after) },
      });
      return done({ tenantId });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return slugTaken();
    throw error;
  }
}
