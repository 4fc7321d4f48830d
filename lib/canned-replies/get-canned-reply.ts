import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { readReply, type CannedReply } from './read-replies';

/** One canned reply of a tenant, as it is written. */
export async function getCannedReply(
  ctx: Context,
  { tenantId, replyId }: { tenantId: string; replyId: string },
): Promise<CannedReply & { tenant: { id: string; name: string } }> {
  const id = parseId(tenantId);
  authorize(ctx.actor, 'canned-reply.read', id);
  return inScope(ctx, async (tx) => {
    const tenant = await tx.tenant.findUnique({ where: { id }, select: { id: true, name: true } });
    const reply = await readReply(tx, id, replyId);
    if (tenant === null || reply === null) {
      throw new DomainError('not-found', 'There is no such canned reply.');
    }
    return { ...reply, tenant };
  });
}
