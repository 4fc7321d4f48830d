import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { auditUser, endSessions } from './internal';

/** Signs the actor out everywhere but here. */
export async function revokeOtherSessions(
  ctx: UserContext,
  input: { keepSessionId: string },
): Promise<void> {
  authorize(ctx.actor, 'own-account.manage');
  const { userId, email, tenantIds } = ctx.actor;
  await inSystemScope(ctx.db, async (tx) => {
    await endSessions(ctx, tx, userId, input.keepSessionId);
    await auditUser(ctx, tx, 'session.revoke-others', { id: userId, email, tenantIds });
  });
}
