import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditReply, replyToChange } from './internal';
import { replyIdSchema } from './schemas';

/** Takes a canned reply from a tenant's list. A built-in one can be put back. */
export async function deleteCannedReply(
  ctx: Context,
  input: unknown,
): Promise<Result<{ tenantId: string }>> {
  authorize(ctx.actor, 'canned-reply.manage');
  const parsed = parseInput(replyIdSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, replyId } = parsed.value;
  authorize(ctx.actor, 'canned-reply.manage', tenantId);
  return inScope(ctx, async (tx) => {
    const { origin, title, body, errorType } = await replyToChange(tx, parsed.value);
    if (origin === 'own') {
      await tx.cannedReply.delete({ where: { id: replyId } });
    } else {
      const data = { isRemoved: true, updatedAt: ctx.now() };
      await tx.cannedReply.upsert({
        where: { tenantId_builtIn: { tenantId, builtIn: replyId } },
        create: { tenantId, builtIn: replyId, title, body, errorType, ...data },
        update: data,
      });
    }
    await auditReply(ctx, tx, 'delete', {
      ...{ tenantId, title },
      ownId: origin === 'own' ? replyId : null,
    });
    return done({ tenantId });
  });
}
