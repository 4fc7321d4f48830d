import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { findLink } from './find-link';
import { auditSignIn, endLinks, endSessions } from './internal';
import { hashToken } from './one-time-token';
import { openSession, type Browser } from './open-session';
import { hashPassword } from './password-hash';
import { passwordProblems } from './password-problems';
import { redeemLinkSchema } from './schemas';

/**
 * Sets the password of the person that a one-time link was made for, and signs them in. The
 * link is what authorizes; it works once, and the account's other sessions end.
 */
export async function redeemLink(
  ctx: Context,
  input: unknown,
  browser: Browser,
): Promise<Result<{ sessionId: string }>> {
  const parsed = parseInput(redeemLinkSchema, input);
  if (!parsed.ok) return parsed;
  const { token, password } = parsed.value;
  const link = await findLink(ctx, { token });
  if (link === null) throw spent();
  const problems = passwordProblems(password, link);
  if (problems.length > 0) return correct({ password: problems });
  const passwordHash = await hashPassword(password);
  const { userId } = link;
  const sessionId = await inSystemScope(ctx.db, async (tx) => {
    await spend(ctx, tx, token);
    await tx.user.update({
      where: { id: userId },
      data: { passwordHash, passwordChangedAt: ctx.now() },
    });
    await endSessions(ctx, tx, userId);
    await endLinks(tx, userId);
    await auditSignIn(ctx, tx, userId, 'user.set-password-by-link');
    return openSession(ctx, tx, userId, browser);
  });
  return done({ sessionId });
}

/** Of two who use the link at once, one finds it used. */
async function spend(ctx: Context, tx: Transaction, token: string): Promise<void> {
  const now = ctx.now();
  const { count } = await tx.oneTimeLink.updateMany({
    where: {
      tokenHash: hashToken(token),
      usedAt: null,
      expiresAt: { gt: now },
      user: { disabledAt: null },
    },
    data: { usedAt: now },
  });
  if (count === 0) throw spent();
}

function spent(): DomainError {
  return new DomainError(
    'not-found',
    'This link was used already or has expired. Ask for a new one.',
  );
}
