import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { Correction, correctable } from './correction';
import { authorizeAccess, grantAccess, tidyAccess, type Access } from './grant-access';
import { auditUser, endLinks, endSessions, keepAnOperator, lockRoles } from './internal';
import { manageableUser, type ManageableUser } from './manageable-user';
import { updateUserSchema } from './schemas';

/** Changes a user's name, role, tenants and owned chargers. New access ends their sessions. */
export async function updateUser(
  ctx: Context,
  input: unknown,
): Promise<Result<{ userId: string }>> {
  authorize(ctx.actor, 'user.update');
  const parsed = parseInput(updateUserSchema, input);
  if (!parsed.ok) return parsed;
  const { userId, name } = parsed.value;
  const access = tidyAccess(parsed.value);
  return correctable(
    inSystemScope(ctx.db, async (tx) => {
      await lockRoles(tx);
      const user = await manageableUser(ctx.actor, tx, userId);
      authorizeAccess(ctx.actor, access);
      const isNewAccess = hasNewAccess(user, access);
      if (isNewAccess && ctx.actor.kind === 'user' && ctx.actor.userId === userId) {
        throw new Correction({ role: ['You cannot change your own role or tenants.'] });
      }
      if (user.role === 'operator' && access.role !== 'operator') await keepAnOperator(tx, userId);
      await tx.user.update({ where: { id: userId }, data: { name, role: access.role } });
      const errors = await grantAccess(tx, userId, access);
      if (errors !== null) throw new Correction(errors);
      if (isNewAccess) {
        await endSessions(ctx, tx, userId);
        await endLinks(tx, userId);
      }
      const tenantIds = [...new Set([...user.tenantIds, ...access.tenantIds])];
      await auditUser(
        ctx,
        tx,
        'user.update',
        { id: userId, tenantIds },
        changes(user, name, access),
      );
      return done({ userId });
    }),
  );
}

function hasNewAccess(user: ManageableUser, access: Access): boolean {
  const before = [...user.tenantIds].sort().join();
  return user.role !== access.role || before !== [...access.tenantIds].sort().join();
}

function changes(user: ManageableUser, name: string, access: Access) {
  return {
    name: { from: user.name, to: name },
    role: { from: user.role, to: access.role },
    tenantCount: { from: user.tenantIds.length, to: access.tenantIds.length },
    ownedChargers: access.identities.length,
  };
}
