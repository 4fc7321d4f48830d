import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

/** Ends an API key for good, from its next request on. */
export async function revokeApiKey(ctx: Context, input: { keyId: string }): Promise<void> {
  authorize(ctx.actor, 'api-key.revoke');
  const keyId = parseId(input.keyId);

  await inScope(ctx, async (tx) => {
    const key = await tx.apiKey.findUnique({
      where: { id: keyId },
      select: { tenantId: true, name: true },
    });
    if (key === null) throw new DomainError('not-found', 'This API key does not exist.');
    authorize(ctx.actor, 'api-key.revoke', key.tenantId);

    const { count } = await tx.apiKey.updateMany({
      where: { id: keyId, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    if (count === 0) throw new DomainError('conflict', 'This API key has been revoked already.');
    await recordAudit(ctx, tx, {
      action: 'api-key.revoke',
      subjectType: 'api-key',
      subjectId: keyId,
      tenantId: key.tenantId,
      details: { name: key.name },
    });
  });
}
