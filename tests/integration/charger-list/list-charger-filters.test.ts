import { beforeAll, describe, expect, it } from 'vitest';
import { listChargerFilters } from '@/lib/chargers/list-charger-filters';
import { inSystemScope } from '@/lib/db/scope';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  const other = await createTenant(database.db, 'Elsewhere');
  for (const { id: tenantId, name } of [tenant, other]) {
    const charger = await createCharger(database.db, tenantId);
    await inSystemScope(database.db, async (tx) => {
      await tx.site.create({ data: { tenantId, name: `${name} depot` } });
      await tx.cpms.create({ data: { tenantId, name: `${name} backend` } });
      const data = { firmware: `${name} 1.0` };
      await tx.charger.update({ where: { id: charger.id }, data });
    });
  }
});

describe('listChargerFilters', () => {
  it('is for everybody of the tenant', () =>
    expectPerRole(database, tenant.id, { ...staffOnly, customer: 'allowed' }, (ctx) =>
      listChargerFilters(ctx, { tenantId: tenant.id }),
    ));

  it('offers what the own tenant has', async () => {
    const agent = database.contextFor(await createUser(database.db, 'agent', [tenant.id]));
    const filters = await listChargerFilters(agent, { tenantId: null });
    expect(filters.sites.map((site) => site.name)).toEqual(['Nordlicht depot']);
    expect(filters.cpmses.map((cpms) => cpms.name)).toEqual(['Nordlicht backend']);
    expect(filters.firmware).toEqual(['Nordlicht 1.0']);
  });

  it('tells customers nothing of sites, CPMSs and firmware', async () => {
    const customer = database.contextFor(await createUser(database.db, 'customer', [tenant.id]));
    const filters = await listChargerFilters(customer, { tenantId: tenant.id });
    expect(filters).toEqual({ sites: [], cpmses: [], firmware: [] });
  });
});
