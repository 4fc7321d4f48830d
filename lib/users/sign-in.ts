import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { checkPassword } from './check-password';
import { auditSignIn } from './internal';
import { openSession, type Browser } from './open-session';
import type { SignInThrottle } from './sign-in-throttle';

/** Signs a person in by e-mail address and password. For everybody: there is no actor yet. */
export async function signIn(
  ctx: Context,
  input: unknown,
  from: Browser & { throttle: SignInThrottle },
): Promise<Result<{ sessionId: string }>> {
  const checked = await checkPassword(ctx, input, from);
  if (!checked.ok) return checked;
  const { userId } = checked.value;
  const sessionId = await inSystemScope(ctx.db, async (tx) => {
    await auditSignIn(ctx, tx, userId, 'user.sign-in');
    return openSession(ctx, tx, userId, from);
  });
  return done({ sessionId });
}
