import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { manageableUser, type ManageableUser } from './manageable-user';

export type UserDetails = ManageableUser & {
  hasPassword: boolean;
  lastSeenAt: Date | null;
  /** Identities of the chargers that a customer owns. */
  identities: string[];
};

/** A user whom the actor may manage, with what can be changed. */
export async function getUser(ctx: Context, input: { userId: string }): Promise<UserDetails> {
  authorize(ctx.actor, 'user.read');
  return inSystemScope(ctx.db, async (tx) => {
    const user = await manageableUser(ctx.actor, tx, input.userId);
    const owned = await tx.chargerOwner.findMany({
      where: { userId: user.id, charger: { deletedAt: null } },
      select: { charger: { select: { identity: true } } },
    });
    const latest = await tx.userSession.findFirst({
      where: { userId: user.id },
      orderBy: { lastSeenAt: 'desc' },
      select: { lastSeenAt: true },
    });
    const withPassword = await tx.user.count({
      where: { id: user.id, passwordHash: { not: null } },
    });
    return {
      ...user,
      hasPassword: withPassword > 0,
      lastSeenAt: latest?.lastSeenAt ?? null,
      identities: owned.map(({ charger }) => charger.identity).sort(),
    };
  });
}
