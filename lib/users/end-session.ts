import type { Context } from '@/lib/context';

/** Ends the session that a browser holds the cookie of. The cookie is what authorizes. */
export async function endSession(
  ctx: Pick<Context, 'db' | 'now'>,
  input: { sessionId: string },
): Promise<void> {
  await ctx.db.userSession.updateMany({
    where: { id: input.sessionId, revokedAt: null },
    data: { revokedAt: ctx.now() },
  });
}
