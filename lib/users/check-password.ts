import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { verifyPassword } from './password-hash';
import { signInSchema } from './schemas';
import type { SignInThrottle } from './sign-in-throttle';

/**
 * Whose e-mail address and password these are. An unknown, disabled or not yet invited account
 * gets the same answer after the same work as a wrong password.
 * @throws DomainError `rate-limited` after too many attempts.
 */
export async function checkPassword(
  ctx: Context,
  input: unknown,
  guard: { throttle: SignInThrottle; address: string },
): Promise<Result<{ userId: string }>> {
  const parsed = parseInput(signInSchema, input);
  if (!parsed.ok) return parsed;
  const { email, password } = parsed.value;
  await guard.throttle.take(email, guard.address);
  const user = await inSystemScope(ctx.db, (tx) =>
    tx.user.findUnique({
      where: { email },
      select: { id: true, passwordHash: true, disabledAt: true },
    }),
  );
  const isRight = await verifyPassword(user?.passwordHash, password);
  if (!isRight || user === null || user.disabledAt !== null) {
    ctx.log.warn({ userId: user?.id, address: guard.address }, 'A sign-in was refused.');
    return correct({ form: ['The e-mail address or the password is wrong.'] });
  }
  await guard.throttle.forgive(email, guard.address);
  return done({ userId: user.id });
}
