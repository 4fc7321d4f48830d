import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditReply, lockReplies } from './internal';
import { readReply } from './read-replies';
import { maxOwnReplies, savedReplySchema } from './schemas';

export type SavedReply = { replyId: string; tenantId: string };

/** Writes a canned reply: a new one, one of the tenant's own, or its words for a built-in one. */
export async function saveCannedReply(ctx: Context, input: unknown): Promise<Result<SavedReply>> {
  authorize(ctx.actor, 'canned-reply.manage');
  const parsed = parseInput(savedReplySchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, replyId, ...words } = parsed.value;
  authorize(ctx.actor, 'canned-reply.manage', tenantId);
  const data = { ...words, isRemoved: false, updatedAt: ctx.now() };
  return inScope(ctx, async (tx) => {
    await lockReplies(tx, tenantId);
    const before = replyId === null ? null : await readReply(tx, tenantId, replyId);
    let id = replyId;
    if (id === null) {
      const count = await tx.cannedReply.count({ where: { tenantId, builtIn: null } });
      if (count >= maxOwnReplies) {
        return correct({ form: [`A tenant has at most ${maxOwnReplies} canned replies.`] });
      }
      id = (await tx.cannedReply.create({ data: { tenantId, ...data }, select: { id: true } })).id;
    } else if (before === null) {
      throw new DomainError('not-found', 'There is no such canned reply.');
    } else if (before.origin === 'own') {
      await tx.cannedReply.update({ where: { id }, data });
    } else {
      await tx.cannedReply.upsert({
        where: { tenantId_builtIn: { tenantId, builtIn: id } },
        create: { tenantId, builtIn: id, ...data },
        update: data,
      });
    }
    const isOwn = before === null || before.origin === 'own';
    await auditReply(ctx, tx, 'save', { tenantId, title: words.title, ownId: isOwn ? id : null });
    return done({ replyId: id, tenantId });
  });
}
