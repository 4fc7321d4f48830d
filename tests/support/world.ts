import { randomUUID } from 'node:crypto';
import type { Role, UserActor } from '@/lib/access/actor';
import type { Database } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';

let counter = 0;
const next = () => (counter += 1);

export type TestTenant = { id: string; slug: string; name: string };

export function createTenant(db: Database, name = 'Nordlicht'): Promise<TestTenant> {
  const slug = `${name.toLowerCase()}-${next()}`;
  return inSystemScope(db, (tx) =>
    tx.tenant.create({ data: { slug, name }, select: { id: true, slug: true, name: true } }),
  );
}

export type TestCharger = { id: string; identity: string; tenantId: string };

/** A registered charger. `identity` is made up when not given. */
export function createCharger(
  db: Database,
  tenantId: string,
  data: {
    identity?: string;
    siteId?: string;
    cpmsId?: string;
    model?: string;
    serial?: string;
  } = {},
): Promise<TestCharger> {
  const identity = data.identity ?? `CP-${String(next()).padStart(4, '0')}`;
  return inSystemScope(db, (tx) =>
    tx.charger.create({
      data: {
        ...data,
        tenantId,
        identity,
        identityKey: identity.toLowerCase().replace(/[-_ ]/g, ''),
      },
      select: { id: true, identity: true, tenantId: true },
    }),
  );
}

/** A user row with its memberships, and the actor that it signs in as. */
export async function createUser(
  db: Database,
  role: Role,
  tenantIds: readonly string[] = [],
  ownedChargerIds: readonly string[] = [],
): Promise<UserActor> {
  const userId = randomUUID();
  const email = `${role}-${userId}@example.test`;
  const name = `Test ${role}`;
  await inSystemScope(db, async (tx) => {
    await tx.user.create({ data: { id: userId, email, name, role } });
    await tx.membership.createMany({ data: tenantIds.map((tenantId) => ({ userId, tenantId })) });
    for (const chargerId of ownedChargerIds) {
      const { tenantId } = await tx.charger.findUniqueOrThrow({ where: { id: chargerId } });
      await tx.chargerOwner.create({ data: { chargerId, userId, tenantId } });
    }
  });
  return { kind: 'user', userId, name, email, role, tenantIds };
}
