import type { Role } from '@/lib/access/actor';
import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
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
      await auditChange(ctx, tx, user, { name, ...access });
      return done({ userId });
    }),
  );
}

function hasNewAccess(user: ManageableUser, access: Access): boolean {
  const before = [...user.tenantIds].sort().join();
  return user.role !== access.role || before !== [...access.tenantIds].sort().join();
}

/** Each tenant's admins read whether the user was and is a member there, and of no other. */
async function auditChange(
  ctx: Context,
  tx: Transaction,
  before: ManageableUser,
  after: Access & { name: string },
): Promise<void> {
  const tenantIds = new Set([...before.tenantIds, ...after.tenantIds]);
  for (const tenantId of tenantIds.size === 0 ? [null] : tenantIds) {
    const is = (user: { name: string; role: Role; tenantIds: readonly string[] }) => ({
      name: user.name,
      role: user.role,
      isMember: tenantId !== null && user.tenantIds.includes(tenantId),
    });
    const changes = changedFields(is(before), is(after));
    const within = { ...before, tenantIds: tenantId === null ? [] : [tenantId] };
    await auditUser(ctx, tx, 'user.update', within, {
      changes,
      ownedChargers: after.identities.length,
    });
  }
}
