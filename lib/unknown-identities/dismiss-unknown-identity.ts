import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';

const inputSchema = z.object({ id: z.uuid() });

/**
 * Takes an unknown identity off the list, for one that is known to be no charger of this tenant.
 * @throws DomainError `conflict` when somebody else was faster.
 */
export async function dismissUnknownIdentity(
  ctx: Context,
  input: unknown,
): Promise<{ id: string; identity: string }> {
  authorize(ctx.actor, 'unknown-identity.dismiss');
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) throw notFound();
  const { id } = parsed.data;
  return inScope(ctx, async (tx) => {
    const found = await tx.unknownIdentity.findUnique({
      where: { id },
      select: { id: true, identity: true, tenantId: true },
    });
    if (found === null) throw notFound();
    authorize(ctx.actor, 'unknown-identity.dismiss', found.tenantId);
    const changed = await tx.unknownIdentity.updateMany({
      where: { id, dismissedAt: null },
      data: { dismissedAt: ctx.now() },
    });
    if (changed.count === 0) throw new DomainError('conflict', 'It was dismissed already.');
    await recordAudit(ctx, tx, {
      action: 'unknown-identity.dismiss',
      subjectType: 'unknown-identity',
      subjectId: id,
      tenantId: found.tenantId,
      details: { identity: found.identity },
    });
    return { id, identity: found.identity };
  });
}

function notFound(): DomainError {
  return new DomainError('not-found', 'This identity is no longer on record.');
}
