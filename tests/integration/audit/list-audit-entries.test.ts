import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '@/lib/audit/list-audit-entries';
import type { Context } from '@/lib/context';
import { createSite } from '@/lib/sites/create-site';
import { updateTenant } from '@/lib/tenants/update-tenant';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import { createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let admin: Context;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  const actor = await createUser(database.db, 'admin', [tenant.id]);
  admin = database.contextFor(actor, () => new Date('2026-11-23T10:00:00Z'));
  for (const name of ['A', 'B', 'C']) await createSite(admin, { tenantId: tenant.id, name });
  await updateTenant(admin, { tenantId: tenant.id, slug: tenant.slug, name: 'Renamed' });
  const foreign = await createTenant(database.db, 'Foreign');
  const operator = database.contextFor(await createUser(database.db, 'operator'));
  await createSite(operator, { tenantId: foreign.id, name: 'Hidden' });
});

describe('listAuditEntries', () => {
  it('is for staff', () =>
    expectPerRole(database, tenant.id, staffOnly, (ctx) =>
      listAuditEntries(ctx, { tenantId: tenant.id }),
    ));

  it('shows own tenants alone, every entry once, though all are of one moment', async () => {
    const first = await listAuditEntries(admin, { pageSize: 3 });
    const second = await listAuditEntries(admin, {
      pageSize: 3,
      cursor: first.nextCursor ?? undefined,
    });
    const names = [...first.rows, ...second.rows].map((row) => row.subjectName).sort();
    expect(names).toEqual(['A', 'B', 'C', 'Renamed']);
    expect(second.nextCursor).toBeNull();
  });

  it('filters by area and person', async () => {
    expect((await listAuditEntries(admin, { area: 'site' })).rows).toHaveLength(3);
    expect((await listAuditEntries(admin, { area: 'tenant' })).rows).toMatchObject([
      { action: 'tenant.update', changes: [{ field: 'name', to: 'Renamed' }] },
    ]);
    expect((await listAuditEntries(admin, { person: 'ADMIN' })).rows).toHaveLength(4);
    expect((await listAuditEntries(admin, { person: 'nobody\0' })).rows).toEqual([]);
  });

  it.each(['', 'x', 'bm9wZQ', Buffer.from('["no date","x"]').toString('base64url')])(
    'shows the first page for the cursor %j',
    async (cursor) => {
      expect((await listAuditEntries(admin, { cursor })).rows).toHaveLength(4);
    },
  );
});
