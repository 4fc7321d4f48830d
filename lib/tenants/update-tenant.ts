import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { slugTaken } from './create-tenant';
import { tenantUpdateSchema } from './schemas';

/** Changes a tenant. Only operators change the slug and the host names, which station URLs hold. */
export async function updateTenant(
  ctx: Context,
  input: unknown,
): Promise<Result<{ tenantId: string }>> {
  authorize(ctx.actor, 'tenant.update');
  const parsed = parseInput(tenantUpdateSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, hostNames, ...data } = parsed.value;
  authorize(ctx.actor, 'tenant.update', tenantId);

  try {
    return await inScope(ctx, async (tx) => {
      const found = await tx.tenant.findUnique({
        where: { id: tenantId },
        select: {
          name: true,
          slug: true,
          timeZone: true,
          silenceFactor: true,
          hosts: { select: { name: true }, orderBy: { name: 'asc' } },
        },
      });
      if (found === null) throw new DomainError('not-found', 'This tenant does not exist.');
      const { hosts, ...own } = found;
      const before = { ...own, hostNames: hosts.map(({ name }) => name) };
      const after = { ...data, hostNames: hostNames ?? before.hostNames };
      const isMoved =
        before.slug !== after.slug || before.hostNames.join() !== after.hostNames.join();
      if (isMoved) authorize(ctx.actor, 'tenant.change-slug', tenantId);

      await tx.tenant.update({ where: { id: tenantId }, data });
      await replaceHosts(tx, tenantId, before.hostNames, after.hostNames);
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
    if (error instanceof HostTaken) {
      return correct({ hostNames: ['Another tenant has one of these host names.'] });
    }
    if (isUniqueViolation(error)) return slugTaken();
    throw error;
  }
}

/** Thrown to undo the rest. */
class HostTaken extends Error {}

async function replaceHosts(
  tx: Transaction,
  tenantId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const removed = before.filter((name) => !after.includes(name));
  const added = after.filter((name) => !before.includes(name));
  if (removed.length > 0) {
    await tx.tenantHost.deleteMany({ where: { tenantId, name: { in: removed } } });
  }
  if (added.length === 0) return;
  const { count } = await tx.tenantHost.createMany({
    data: added.map((name) => ({ name, tenantId })),
    skipDuplicates: true,
  });
  if (count < added.length) throw new HostTaken();
}
