import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';

const mostShown = 100;

export type OwnSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
};

/** The actor's own sessions that still hold, the latest used first. */
export async function listSessions(ctx: UserContext): Promise<OwnSession[]> {
  authorize(ctx.actor, 'own-account.manage');
  return ctx.db.userSession.findMany({
    where: { userId: ctx.actor.userId, revokedAt: null, expiresAt: { gt: ctx.now() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: mostShown,
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, userAgent: true },
  });
}
