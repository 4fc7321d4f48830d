import { beforeAll, describe, expect, it } from 'vitest';
import { listChargerChoices } from '@/lib/chargers/list-charger-choices';
import { inSystemScope } from '@/lib/db/scope';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import { createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  const other = await createTenant(database.db, 'Elsewhere');
  await inSystemScope(database.db, async (tx) => {
    for (const { id: tenantId, name } of [tenant, other]) {
      await tx.site.create({ data: { tenantId, name: `${name} depot` } });
      await tx.cpms.create({ data: { tenantId, name: `${name} backend` } });
    }
  });
});

describe('listChargerChoices', () => {
  it('is for staff of the tenant', () =>
    expectPerRole(database, tenant.id, staffOnly, (ctx) => listChargerChoices(ctx, tenant.id)));

  it('offers the sites and CPMSs of this tenant alone, to an operator too', async () => {
    const operator = database.contextFor(await createUser(database.db, 'operator'));
    const { sites, cpmses } = await listChargerChoices(operator, tenant.id);
    expect(sites.map((site) => site.name)).toEqual(['Nordlicht depot']);
    expect(cpmses.map((cpms) => cpms.name)).toEqual(['Nordlicht backend']);
  });
});
