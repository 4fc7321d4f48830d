import { beforeAll, describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { getPortalFrame } from '@/lib/live/get-portal-frame';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let own: TestTenant;
let second: TestTenant;
let failingId: string;

beforeAll(async () => {
  own = await createTenant(database.db, 'Own');
  second = await createTenant(database.db, 'Second');
  for (const tenant of [own, second]) {
    const { id } = await createCharger(database.db, tenant.id);
    if (tenant === own) failingId = id;
    await inSystemScope(database.db, (tx) =>
      tx.charger.update({ where: { id }, data: { errorType: 'throttled' } }),
    );
    await createCharger(database.db, tenant.id);
  }
});

async function frameOf(
  user: [Parameters<typeof createUser>[1], string[], string[]?],
  tenantId?: string,
) {
  const actor = await createUser(database.db, ...user);
  return getPortalFrame({ ...database.contextFor(actor), actor }, { tenantId });
}

describe('getPortalFrame', () => {
  it('counts over all tenants of the actor, or over the chosen one', async () => {
    const both = [own.id, second.id];
    expect(await frameOf(['agent', both])).toMatchObject({ tenantId: null, failingCount: 2 });
    expect(await frameOf(['agent', both], second.id)).toMatchObject({
      tenantId: second.id,
      failingCount: 1,
    });
  });

  it('takes the choice of a foreign tenant as none', async () => {
    const frame = await frameOf(['admin', [own.id]], second.id);
    expect(frame).toMatchObject({ tenantId: null, failingCount: 1 });
    expect(frame.tenants.map((tenant) => tenant.id)).toEqual([own.id]);
  });

  it('counts a customer’s own chargers, and no unknown identities', async () => {
    const frame = { failingCount: 1, unknownCount: null };
    expect(await frameOf(['customer', [own.id], [failingId]])).toMatchObject(frame);
    expect((await frameOf(['customer', [own.id]])).failingCount).toBe(0);
  });
});
