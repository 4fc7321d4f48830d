import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { auditUser } from './internal';

/** Ends one of the actor's own sessions: another browser, or this one when signing out. */
export async function revokeSession(
  ctx: UserContext,
  input: { sessionId: string },
): Promise<{ sessionId: string }> {
  authorize(ctx.actor, 'own-account.manage');
  const id = parseId(input.sessionId);
  const { userId, email, tenantIds } = ctx.actor;
  await inSystemScope(ctx.db, async (tx) => {
    const { count } = await tx.userSession.updateMany({
      where: { id, userId, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    if (count === 0) throw new DomainError('not-found', 'That session has ended already.');
    await auditUser(ctx, tx, 'session.revoke', { id: userId, email, tenantIds });
  });
  return { sessionId: id };
}
