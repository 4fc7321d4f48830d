import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { parseId } from '@/lib/parse-input';
import { readReplies, type CannedReply } from './read-replies';

/** Every canned reply of a tenant, those that it removed too. There are never many. */
export async function listCannedReplies(ctx: Context, tenantId: string): Promise<CannedReply[]> {
  const id = parseId(tenantId);
  authorize(ctx.actor, 'canned-reply.read', id);
  return inScope(ctx, (tx) => readReplies(tx, id));
}
