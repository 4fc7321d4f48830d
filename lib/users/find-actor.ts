import type { UserActor } from '@/lib/access/actor';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';

/** A person as they are now, for what goes on in their name; null once they are disabled. */
export function findActor({ db }: Pick<Context, 'db'>, userId: string): Promise<UserActor | null> {
  return inSystemScope(db, async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: userId, disabledAt: null },
      select: {
        ...{ id: true, name: true, email: true, role: true },
        memberships: { select: { tenantId: true } },
      },
    });
    if (user === null) return null;
    const { id, memberships, ...rest } = user;
    const tenantIds = rest.role === 'operator' ? [] : memberships.map((one) => one.tenantId);
    return { kind: 'user', userId: id, ...rest, tenantIds };
  });
}
