import { beforeAll, describe, expect, it } from 'vitest';
import { getChargerSiblings } from '@/lib/chargers/get-charger-siblings';
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
let first: TestCharger;
let second: TestCharger;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  const { id: siteId } = await inSystemScope(database.db, (tx) =>
    tx.site.create({ data: { tenantId: tenant.id, name: 'Parkhaus' }, select: { id: true } }),
  );
  first = await createCharger(database.db, tenant.id, { identity: 'A-1', siteId });
  second = await createCharger(database.db, tenant.id, { identity: 'A-2', siteId });
  await createCharger(database.db, tenant.id, { identity: 'ELSEWHERE' });
});

describe('getChargerSiblings', () => {
  it('lists the chargers of the site, this one among them', async () => {
    const ctx = database.contextFor(await createUser(database.db, 'agent', [tenant.id]));
    const siblings = await getChargerSiblings(ctx, first.id);
    expect(siblings.map((sibling) => sibling.identity)).toEqual(['A-1', 'A-2']);
  });

  it('leaves out what a customer does not own', async () => {
    const actor = await createUser(database.db, 'customer', [tenant.id], [first.id]);
    const siblings = await getChargerSiblings(database.contextFor(actor), first.id);
    expect(siblings.map((sibling) => sibling.id)).toEqual([first.id]);
    expect(await getChargerSiblings(database.contextFor(actor), second.id)).toEqual([]);
  });

  it('lists none to a foreign tenant', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    const ctx = database.contextFor(await createUser(database.db, 'admin', [foreign.id]));
    expect(await getChargerSiblings(ctx, first.id)).toEqual([]);
  });
});
