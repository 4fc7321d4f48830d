import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { auditUser, endLinks, endSessions, keepAnOperator, lockRoles } from './internal';
import { manageableUser } from './manageable-user';

/** Closes an account: its sessions end and it cannot sign in. Nothing of it is deleted. */
export async function disableUser(
  ctx: Context,
  input: { userId: string },
): Promise<{ userId: string }> {
  authorize(ctx.actor, 'user.disable');
  return inSystemScope(ctx.db, async (tx) => {
    await lockRoles(tx);
    const user = await manageableUser(ctx.actor, tx, input.userId);
    if (ctx.actor.kind === 'user' && ctx.actor.userId === user.id) {
      throw new DomainError('conflict', 'You cannot disable your own account.');
    }
    if (user.disabledAt !== null) {
      throw new DomainError('conflict', 'This account is disabled already.');
    }
    if (user.role === 'operator') await keepAnOperator(tx, user.id);
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: ctx.now() } });
    await endSessions(ctx, tx, user.id);
    await endLinks(tx, user.id);
    await auditUser(ctx, tx, 'user.disable', user);
    return { userId: user.id };
  });
}
