import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditReply, replyToChange } from './internal';
import { replyIdSchema } from './schemas';
import { findStartingReply } from './starting-set';

/** Puts a built-in reply back as the product has it, whatever the tenant made of it. */
export async function restoreCannedReply(
  ctx: Context,
  input: unknown,
): Promise<Result<{ tenantId: string }>> {
  authorize(ctx.actor, 'canned-reply.manage');
  const parsed = parseInput(replyIdSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, replyId } = parsed.value;
  authorize(ctx.actor, 'canned-reply.manage', tenantId);
  return inScope(ctx, async (tx) => {
    await replyToChange(tx, parsed.value);
    const starting = findStartingReply(replyId);
    if (starting === null) {
      throw new DomainError(
        'conflict',
        'This reply is your own: there is no built-in text for it.',
      );
    }
    await tx.cannedReply.deleteMany({ where: { tenantId, builtIn: replyId } });
    await auditReply(ctx, tx, 'restore', { tenantId, title: starting.title, ownId: null });
    return done({ tenantId });
  });
}
