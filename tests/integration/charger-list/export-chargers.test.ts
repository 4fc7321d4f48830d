import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { UserActor } from '@/lib/access/actor';
import { parseChargerFilters } from '@/lib/chargers/charger-filters';
import { exportChargers } from '@/lib/chargers/export-chargers';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\tTAB', 'a"b,c\nd', 'plain'];
let tenant: TestTenant;
let admin: UserActor;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  admin = await createUser(database.db, 'admin', [tenant.id]);
  for (const identity of hostile) {
    await createCharger(database.db, tenant.id, { identity, model: '=HYPERLINK("http://x")' });
  }
});

async function exported(
  ctx: Context,
  params: Record<string, string> = {},
  tenantId: string | null = null,
): Promise<string> {
  let text = '';
  const { filters } = parseChargerFilters(params);
  for await (const part of await exportChargers(ctx, { tenantId, filters })) {
    text += part;
  }
  return text;
}

describe('exportChargers', () => {
  it('writes every charger so that no spreadsheet runs it', async () => {
    const text = await exported(database.contextFor(admin));
    expect(text.startsWith('\uFEFFidentity,')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    const identities = rows.map((row) => row.identity);
    expect(identities).toEqual(
      expect.arrayContaining(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tTAB", 'a"b,c\nd', 'plain']),
    );
    expect(rows).toHaveLength(hostile.length);
    expect(rows[0]?.model).toBe('\'=HYPERLINK("http://x")');
    expect(rows[0]?.state_since).toMatch(/T.*Z$/);
  });

  it('applies the filters of the page', async () => {
    const text = await exported(database.contextFor(admin), { q: 'plain' });
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('records who exported', async () => {
    await exported(database.contextFor(admin));
    const entry = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findFirst({ where: { action: 'charger.export', actorId: admin.userId } }),
    );
    expect(entry?.tenantId).toBe(tenant.id);
  });

  it('refuses a customer and a foreign tenant', async () => {
    const customer = await createUser(database.db, 'customer', [tenant.id]);
    await expect(exported(database.contextFor(customer))).rejects.toThrow(/role/);
    const other = await createTenant(database.db, 'Other');
    const outsider = await createUser(database.db, 'admin', [other.id]);
    await expect(exported(database.contextFor(outsider), {}, tenant.id)).rejects.toThrow(
      /nothing here/,
    );
  });
});
