import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { sessionLifetimeMs } from './schemas';

/** Where a person signs in from, for their list of sessions. */
export type Browser = { address: string; userAgent: string | null };

/** Opens a session for a user who has just proved who they are. */
export async function openSession(
  ctx: Pick<Context, 'now'>,
  tx: Transaction,
  userId: string,
  browser: Browser,
): Promise<string> {
  const now = ctx.now();
  const { id } = await tx.userSession.create({
    data: {
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + sessionLifetimeMs),
      address: browser.address,
      userAgent: browser.userAgent,
    },
    select: { id: true },
  });
  return id;
}
