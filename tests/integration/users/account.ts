import type { Role, UserActor } from '@/lib/access/actor';
import type { Database } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import { hashPassword } from '@/lib/users/password-hash';
import { openSession } from '@/lib/users/open-session';
import { createUser } from '@/tests/support/world';

export const rightPassword = 'kettle drum at dawn';
export const otherPassword = 'seven green bicycles';
export const browser = { address: '192.0.2.7', userAgent: 'Test browser' };

/** A user who has chosen `rightPassword`. */
export async function createAccount(
  db: Database,
  role: Role,
  tenantIds: readonly string[] = [],
): Promise<UserActor> {
  const actor = await createUser(db, role, tenantIds);
  const passwordHash = await hashPassword(rightPassword);
  await db.user.update({ where: { id: actor.userId }, data: { passwordHash } });
  return actor;
}

/** A signed-in browser of this user. */
export function createSession(db: Database, userId: string, now = new Date()): Promise<string> {
  return inSystemScope(db, (tx) => openSession({ now: () => now }, tx, userId, browser));
}
