import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { tenantSchema } from './schemas';

/** Makes a tenant. Its slug becomes its segment in the station URL. */
export async function createTenant(
  ctx: Context,
  input: unknown,
): Promise<Result<{ tenantId: string }>> {
  authorize(ctx.actor, 'tenant.create');
  const parsed = parseInput(tenantSchema, input);
  if (!parsed.ok) return parsed;

  try {
    return await inScope(ctx, async (tx) => {
      const tenant = await tx.tenant.create({ data: parsed.value, select: { id: true } });
      await recordAudit(ctx, tx, {
        action: 'tenant.create',
        subjectType: 'tenant',
        subjectId: tenant.id,
        tenantId: tenant.id,
        details: { name: parsed.value.name, slug: parsed.value.slug },
      });
      return done({ tenantId: tenant.id });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return slugTaken();
    throw error;
  }
}

export function slugTaken(): Result<never> {
  return correct({ slug: ['Another tenant uses this already. Choose a different one.'] });
}
