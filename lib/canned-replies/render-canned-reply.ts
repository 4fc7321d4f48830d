import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { fillReply } from './fill-reply';
import { readReply } from './read-replies';
import { readSubject } from './read-subject';
import { replyValues, type RenderServices } from './reply-values';

/**
 * A canned reply in the words of one ticket, ready to be looked over and sent. What is not known
 * is marked in it.
 */
export async function renderCannedReply(
  ctx: UserContext,
  { number, replyId }: { number: number; replyId: string },
  services: RenderServices,
): Promise<{ text: string }> {
  authorize(ctx.actor, 'canned-reply.read');
  return inScope(ctx, async (tx) => {
    const ticket = await readSubject(ctx, tx, number);
    authorize(ctx.actor, 'canned-reply.read', ticket.tenantId);
    const reply = await readReply(tx, ticket.tenantId, replyId);
    if (reply === null || reply.isRemoved) {
      throw new DomainError('not-found', 'There is no such canned reply.');
    }
    return { text: fillReply(reply.body, replyValues(ticket, ctx.actor.name, services)) };
  });
}
