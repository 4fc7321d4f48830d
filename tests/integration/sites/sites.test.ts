import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { createSite } from '@/lib/sites/create-site';
import { deleteSite } from '@/lib/sites/delete-site';
import { getSite } from '@/lib/sites/get-site';
import { listSites } from '@/lib/sites/list-sites';
import { updateSite } from '@/lib/sites/update-site';
import { expectPerRole, managersOnly, staffOnly } from '@/tests/support/each-role';
import { someMessages } from '@/tests/support/matchers';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let admin: Context;
let counter = 0;
const name = () => `Site ${(counter += 1)}`;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  admin = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
});

async function insertSite(): Promise<string> {
  const result = await createSite(admin, { tenantId: tenant.id, name: name() });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.siteId;
}

describe('sites', () => {
  it('are made by managers of the tenant', () =>
    expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      createSite(ctx, { tenantId: tenant.id, name: name() }),
    ));

  it('are changed by managers of the tenant', async () => {
    const siteId = await insertSite();
    await expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      updateSite(ctx, { siteId, name: name() }),
    );
  });

  it('are deleted by managers of the tenant', async () => {
    const ids = new Set([await insertSite(), await insertSite()]);
    await expectPerRole(database, tenant.id, managersOnly, async (ctx) => {
      const [siteId = ''] = ids;
      await deleteSite(ctx, { siteId });
      ids.delete(siteId);
    });
    expect(ids.size).toBe(0);
  });

  it('are read by staff', async () => {
    const siteId = await insertSite();
    await expectPerRole(database, tenant.id, staffOnly, (ctx) => getSite(ctx, siteId));
    await expectPerRole(database, tenant.id, staffOnly, (ctx) =>
      listSites(ctx, { tenantId: tenant.id }),
    );
  });

  it('have a name of their own within the tenant', async () => {
    const taken = { tenantId: tenant.id, name: name() };
    await createSite(admin, taken);
    const error = { ok: false, errors: { name: [expect.stringContaining('already')] } };
    expect(await createSite(admin, taken)).toMatchObject(error);
    const siteId = await insertSite();
    expect(await updateSite(admin, { siteId, name: taken.name })).toMatchObject(error);
  });

  it.each(['', '   ', 'x'.repeat(101), 'a\0b', 'two\nlines'])('refuse the name %j', async (bad) => {
    const result = await createSite(admin, { tenantId: tenant.id, name: bad });
    expect(result).toMatchObject({ ok: false, errors: { name: someMessages } });
  });

  it('stay while a charger stands there, and leave with their audit row', async () => {
    const siteId = await insertSite();
    const charger = await createCharger(database.db, tenant.id, { siteId });
    await expect(deleteSite(admin, { siteId })).rejects.toMatchObject({ code: 'conflict' });

    await inSystemScope(database.db, (tx) =>
      tx.charger.update({ where: { id: charger.id }, data: { siteId: null } }),
    );
    await deleteSite(admin, { siteId });
    const actions = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: siteId }, select: { action: true } }),
    );
    expect(actions.map((entry) => entry.action).sort()).toEqual(['site.create', 'site.delete']);
  });
});
