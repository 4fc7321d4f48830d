import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditUser, endLinks, endSessions } from './internal';
import { hashPassword, verifyPassword } from './password-hash';
import { passwordProblems } from './password-problems';
import { changePasswordSchema } from './schemas';
import type { SignInThrottle } from './sign-in-throttle';

/** Changes the actor's own password and ends their sessions but the one that it is done in. */
export async function changePassword(
  ctx: UserContext,
  input: unknown,
  from: { sessionId: string; address: string; throttle: SignInThrottle },
): Promise<Result<null>> {
  authorize(ctx.actor, 'own-account.manage');
  const parsed = parseInput(changePasswordSchema, input);
  if (!parsed.ok) return parsed;
  const { currentPassword, newPassword } = parsed.value;
  const { userId, email, tenantIds } = ctx.actor;
  const problems = passwordProblems(newPassword, ctx.actor);
  if (problems.length > 0) return correct({ newPassword: problems });
  if (newPassword === currentPassword) {
    return correct({ newPassword: ['This is your current password. Choose another.'] });
  }
  await from.throttle.take(email, from.address);
  const stored = await ctx.db.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(stored?.passwordHash, currentPassword))) {
    return correct({ currentPassword: ['This is not your current password.'] });
  }
  await from.throttle.forgive(email, from.address);
  const passwordHash = await hashPassword(newPassword);
  await inSystemScope(ctx.db, async (tx) => {
    await tx.user.update({
      where: { id: userId },
      data: { passwordHash, passwordChangedAt: ctx.now() },
    });
    await endSessions(ctx, tx, userId, from.sessionId);
    await endLinks(tx, userId);
    await auditUser(ctx, tx, 'user.change-password', { id: userId, email, tenantIds });
  });
  return done(null);
}
