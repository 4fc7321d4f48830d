import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { auditUser } from './internal';
import { manageableUser } from './manageable-user';

/** Opens a disabled account again, with the password that it had. */
export async function enableUser(
  ctx: Context,
  input: { userId: string },
): Promise<{ userId: string }> {
  authorize(ctx.actor, 'user.disable');
  return inSystemScope(ctx.db, async (tx) => {
    const user = await manageableUser(ctx.actor, tx, input.userId);
    const { count } = await tx.user.updateMany({
      where: { id: user.id, disabledAt: { not: null } },
      data: { disabledAt: null },
    });
    if (count === 0) throw new DomainError('conflict', 'This account is not disabled.');
    await auditUser(ctx, tx, 'user.enable', user);
    return { userId: user.id };
  });
}
