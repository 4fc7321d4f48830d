import type { UserActor } from '@/lib/access/actor';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';

const touchIntervalMs = 60_000;

/**
 * The person behind a session cookie, or null when the session has ended in any way: unknown,
 * expired, revoked, or its user disabled. Runs before there is an actor.
 */
export function findSession(
  ctx: Pick<Context, 'db' | 'now'>,
  sessionId: string,
): Promise<UserActor | null> {
  const now = ctx.now();
  return inSystemScope(ctx.db, async (tx) => {
    const session = await tx.userSession.findUnique({
      where: { id: sessionId, revokedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
      select: {
        lastSeenAt: true,
        user: {
          select: {
            id: true,
            name: true,
            email: true,
            role: true,
            memberships: { select: { tenantId: true } },
          },
        },
      },
    });
    if (session === null) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > touchIntervalMs) {
      await tx.userSession.update({ where: { id: sessionId }, data: { lastSeenAt: now } });
    }
    const { id, memberships, ...user } = session.user;
    const tenantIds =
      user.role === 'operator' ? [] : memberships.map((membership) => membership.tenantId);
    return { kind: 'user', userId: id, ...user, tenantIds };
  });
}
