import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { getCharger } from '@/lib/chargers/get-charger';
import { inSystemScope } from '@/lib/db/scope';
import { useTestDatabase } from '@/tests/support/test-database';
import {
  createCharger,
  createTenant,
  createUser,
  type TestCharger,
  type TestTenant,
} from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let charger: TestCharger;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  charger = await createCharger(database.db, tenant.id, { model: 'Eve Single' });
});

const notFound = { code: 'not-found' };

describe('getCharger', () => {
  it('tells an admin of the tenant what is known', async () => {
    const ctx = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
    expect(await getCharger(ctx, charger.id)).toMatchObject({
      identity: charger.identity,
      model: 'Eve Single',
      state: 'waiting',
      tenant: { slug: tenant.slug },
      password: { active: null, pendingSince: null },
      session: null,
    });
  });

  it('tells the states of the passwords, never what they are', async () => {
    const at = new Date('2026-11-19T12:00:00Z');
    await inSystemScope(database.db, (tx) =>
      tx.credential.createMany({
        data: [
          { state: 'active' as const, createdAt: at, activatedAt: at },
          { state: 'pending' as const, createdAt: new Date('2026-11-20T12:00:00Z') },
        ].map((row) => ({
          ...row,
          tenantId: tenant.id,
          chargerId: charger.id,
          fingerprint: `${row.state}-fingerprint`,
        })),
      }),
    );
    const ctx = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
    const found = await getCharger(ctx, charger.id);
    expect(found.password).toEqual({
      active: { since: at, lastUsedAt: null },
      pendingSince: new Date('2026-11-20T12:00:00Z'),
    });
    expect(JSON.stringify(found)).not.toContain('fingerprint');
  });

  it('shows a customer their own charger alone', async () => {
    const other = await createCharger(database.db, tenant.id);
    const actor = await createUser(database.db, 'customer', [tenant.id], [charger.id]);
    const ctx = database.contextFor(actor);
    expect((await getCharger(ctx, charger.id)).id).toBe(charger.id);
    await expect(getCharger(ctx, other.id)).rejects.toMatchObject(notFound);
  });

  it('tells a foreign tenant nothing', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    const ctx = database.contextFor(await createUser(database.db, 'admin', [foreign.id]));
    await expect(getCharger(ctx, charger.id)).rejects.toMatchObject(notFound);
  });

  it.each([
    ['what is not an id', 'nonsense'],
    ['an id of nothing', randomUUID()],
  ])('finds nothing for %s', async (_name, id) => {
    const ctx = database.contextFor(await createUser(database.db, 'operator'));
    await expect(getCharger(ctx, id)).rejects.toMatchObject(notFound);
  });

  it('asks a visitor to sign in', async () => {
    const ctx = database.contextFor({ kind: 'anonymous' });
    await expect(getCharger(ctx, charger.id)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
