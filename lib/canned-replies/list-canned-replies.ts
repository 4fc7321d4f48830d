import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { decodeCursor, keysetPage } from '@/lib/format/keyset-cursor';
import { parseId } from '@/lib/parse-input';
import { readBuiltIn, readOwn, type CannedReply } from './read-replies';

const defaultPageSize = 50;

/**
 * The canned replies of a tenant: its own by title, for they were written because the others did
 * not do. The built-in ones, those that it removed too, stand behind the last of them.
 */
export async function listCannedReplies(
  ctx: Context,
  input: { tenantId: string; cursor?: string | undefined; pageSize?: number },
): Promise<{ rows: CannedReply[]; nextCursor: string | null }> {
  const tenantId = parseId(input.tenantId);
  authorize(ctx.actor, 'canned-reply.read', tenantId);
  const { pageSize = defaultPageSize } = input;
  return inScope(ctx, async (tx) => {
    const after = decodeCursor(input.cursor);
    const own = await readOwn(tx, tenantId, { after, take: pageSize + 1 });
    const page = keysetPage(own, pageSize, ({ id, title }) => ({ after: title, id }));
    if (page.nextCursor !== null) return page;
    return { rows: [...page.rows, ...(await readBuiltIn(tx, tenantId))], nextCursor: null };
  });
}
