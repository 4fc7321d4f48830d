import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/access/actor';
import { inSystemScope } from '@/lib/db/scope';
import { createTenant } from '@/lib/tenants/create-tenant';
import { getTenant } from '@/lib/tenants/get-tenant';
import { listTenants } from '@/lib/tenants/list-tenants';
import { updateTenant } from '@/lib/tenants/update-tenant';
import { expectPerRole, managersOnly, operatorsOnly, staffOnly } from '@/tests/support/each-role';
import { someMessages } from '@/tests/support/matchers';
import { useTestDatabase } from '@/tests/support/test-database';
import { createTenant as insertTenant, createUser } from '@/tests/support/world';

const database = useTestDatabase();
let operator: UserActor;
let counter = 0;
const input = () => ({ name: 'Hafen', slug: `hafen-${(counter += 1)}`, timeZone: 'Europe/Berlin' });

beforeAll(async () => {
  operator = await createUser(database.db, 'operator');
});

function auditOf(tenantId: string) {
  return inSystemScope(database.db, (tx) =>
    tx.auditEntry.findMany({ where: { tenantId }, orderBy: { at: 'asc' } }),
  );
}

describe('createTenant', () => {
  it('is for operators', async () => {
    const tenant = await insertTenant(database.db);
    await expectPerRole(database, tenant.id, operatorsOnly, (ctx) => createTenant(ctx, input()));
  });

  it('makes the tenant with its audit row', async () => {
    const result = await createTenant(database.contextFor(operator), input());
    if (!result.ok) throw new Error('It should be created.');
    const entries = await auditOf(result.value.tenantId);
    expect(entries.map((entry) => entry.action)).toEqual(['tenant.create']);
    expect(entries[0]?.actorName).toBe(operator.name);
  });

  it.each(['', 'Nord', 'nord_licht', '-nord', 'nord-', 'nörd', 'a/b', 'x'.repeat(64)])(
    'refuses the slug %j',
    async (slug) => {
      const result = await createTenant(database.contextFor(operator), { ...input(), slug });
      expect(result).toMatchObject({ ok: false, errors: { slug: someMessages } });
    },
  );

  it('refuses a slug that is taken, and a time zone that does not exist', async () => {
    const taken = await insertTenant(database.db);
    const ctx = database.contextFor(operator);
    expect(await createTenant(ctx, { ...input(), slug: taken.slug })).toMatchObject({
      ok: false,
      errors: { slug: [expect.stringContaining('already')] },
    });
    expect(await createTenant(ctx, { ...input(), timeZone: 'Mars/Base' })).toMatchObject({
      ok: false,
      errors: { timeZone: someMessages },
    });
  });
});

describe('updateTenant', () => {
  it('is for managers of the tenant', async () => {
    const tenant = await insertTenant(database.db);
    await expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      updateTenant(ctx, { tenantId: tenant.id, name: 'New name', slug: tenant.slug }),
    );
  });

  it('lets only operators change the slug, and records what changed', async () => {
    const tenant = await insertTenant(database.db);
    const admin = await createUser(database.db, 'admin', [tenant.id]);
    const change = { tenantId: tenant.id, name: tenant.name, slug: `${tenant.slug}-new` };
    await expect(updateTenant(database.contextFor(admin), change)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await auditOf(tenant.id)).toEqual([]);

    expect(await updateTenant(database.contextFor(operator), change)).toMatchObject({ ok: true });
    const [entry] = await auditOf(tenant.id);
    expect(entry?.details).toEqual({
      name: tenant.name,
      changes: { slug: { from: tenant.slug, to: change.slug } },
    });
  });
});

describe('reading tenants', () => {
  it('is for staff', async () => {
    const tenant = await insertTenant(database.db);
    await expectPerRole(database, tenant.id, staffOnly, (ctx) => getTenant(ctx, tenant.id));
  });

  it('finds nothing under what is not an id', async () => {
    await expect(getTenant(database.contextFor(operator), 'x')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('lists own tenants alone, page by page', async () => {
    const own = [];
    for (const name of ['Zeta', 'Alpha', 'Mitte']) own.push(await insertTenant(database.db, name));
    const ids = own.map((tenant) => tenant.id);
    const agent = await createUser(database.db, 'agent', ids);
    const ctx = database.contextFor(agent);

    const first = await listTenants(ctx, { pageSize: 2 });
    expect(first.rows.map((row) => row.name)).toEqual(['Alpha', 'Mitte']);
    const second = await listTenants(ctx, { pageSize: 2, cursor: first.nextCursor ?? '' });
    expect(second.rows.map((row) => row.name)).toEqual(['Zeta']);
    expect(second.nextCursor).toBeNull();
    expect((await listTenants(ctx, { search: 'alp\0' })).rows).toHaveLength(1);
  });

  it('has host names of its own, which operators alone set and no other tenant has', async () => {
    const ctx = database.contextFor(operator);
    const mine = await insertTenant(database.db);
    const other = await insertTenant(database.db);
    const own = { tenantId: mine.id, name: mine.name, slug: mine.slug };
    const hostNames = ' OCPP.nordlicht.example.\nocpp2.nordlicht.example ';
    expect(await updateTenant(ctx, { ...own, hostNames })).toMatchObject({ ok: true });
    // Left out, they stay.
    expect(await updateTenant(ctx, own)).toMatchObject({ ok: true });
    expect((await getTenant(ctx, mine.id)).hostNames).toEqual([
      'ocpp.nordlicht.example',
      'ocpp2.nordlicht.example',
    ]);

    const taken = { tenantId: other.id, name: 'Kept', slug: other.slug };
    expect(
      await updateTenant(ctx, { ...taken, name: 'Lost', hostNames: 'ocpp.nordlicht.example' }),
    ).toMatchObject({
      ok: false,
      errors: { hostNames: ['Another tenant has one of these host names.'] },
    });
    expect((await getTenant(ctx, other.id)).name).toBe(other.name);
    expect(
      await updateTenant(ctx, { ...own, hostNames: 'wss://ocpp.example.com/x' }),
    ).toMatchObject({ ok: false, errors: { hostNames: someMessages } });

    const admin = database.contextFor(await createUser(database.db, 'admin', [mine.id]));
    await expect(updateTenant(admin, { ...own, hostNames: '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await updateTenant(ctx, { ...own, hostNames: '' })).toMatchObject({ ok: true });
    expect((await getTenant(ctx, mine.id)).hostNames).toEqual([]);
  });
});
