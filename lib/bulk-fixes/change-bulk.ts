import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import { notifyTenants } from '@/lib/attempts/notify-tenants';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import type { AuditAction } from '@/lib/format/audit-sentence';
import { bulkIdSchema, bulkKindSchema } from './schemas';

type Changed = { bulkId: string };

/** What is under way ends; the rest waits until somebody goes on. */
export function stopBulk(ctx: Context, input: unknown): Promise<Changed> {
  return change(ctx, input, { from: 'running', to: 'stopped', action: 'fix.bulk-stop' });
}

/** Goes on with a bulk that was stopped. */
export function continueBulk(ctx: Context, input: unknown): Promise<Changed> {
  return change(ctx, input, { from: 'stopped', to: 'running', action: 'fix.bulk-continue' });
}

/** @throws DomainError `conflict` when somebody else did it first, or it is over. */
async function change(
  ctx: Context,
  input: unknown,
  { action, from, to }: { from: string; to: string; action: AuditAction },
): Promise<Changed> {
  authorize(ctx.actor, 'fix.bulk');
  const parsed = bulkIdSchema.safeParse(input);
  if (!parsed.success) throw notFound();
  const { bulkId: id } = parsed.data;
  return inScope(ctx, async (tx) => {
    const bulk = await tx.bulkFix.findUnique({
      where: { id },
      select: { tenantId: true, kind: true },
    });
    const kind = bulkKindSchema.safeParse(bulk?.kind).data;
    if (bulk === null || kind === undefined) throw notFound();
    const { tenantId } = bulk;
    authorize(ctx.actor, 'fix.bulk', tenantId);
    authorize(ctx.actor, `fix.${kind}`, tenantId);
    const changed = await tx.bulkFix.updateMany({
      where: { id, state: from },
      data: { state: to, note: null },
    });
    if (changed.count === 0) {
      throw new DomainError('conflict', 'It is over, or somebody else did this just now.');
    }
    await recordAudit(ctx, tx, {
      ...{ action, subjectType: 'bulk-fix', subjectId: id, tenantId },
      details: { name: kind },
    });
    await notifyTenants(tx, [tenantId]);
    return { bulkId: id };
  });
}

function notFound(): DomainError {
  return new DomainError('not-found', 'There is no such bulk fix.');
}
