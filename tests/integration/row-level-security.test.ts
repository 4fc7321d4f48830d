import { beforeAll, describe, expect, it } from 'vitest';
import { inScope } from '@/lib/db/scope';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let own: TestTenant;
let foreign: TestTenant;

beforeAll(async () => {
  own = await createTenant(database.db, 'Own');
  foreign = await createTenant(database.db, 'Foreign');
  await createCharger(database.db, own.id);
  await createCharger(database.db, foreign.id);
});

describe('row-level security', () => {
  it('hides foreign rows from a query that forgot its filter', async () => {
    const actor = await createUser(database.db, 'admin', [own.id]);
    const rows = await inScope({ db: database.db, actor }, (tx) => tx.charger.findMany());
    expect(rows.map((row) => row.tenantId)).toEqual([own.id]);
  });

  it('shows nothing to a query outside any scope', async () => {
    expect(await database.db.charger.findMany()).toEqual([]);
    expect(await database.db.tenant.findMany()).toEqual([]);
  });

  it('refuses to write a row into a foreign tenant', async () => {
    const actor = await createUser(database.db, 'admin', [own.id]);
    const write = inScope({ db: database.db, actor }, (tx) =>
      tx.site.create({ data: { tenantId: foreign.id, name: 'Stolen' } }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('does not leak the scope into the next query of the same connection', async () => {
    const actor = await createUser(database.db, 'admin', [own.id]);
    await inScope({ db: database.db, actor }, (tx) => tx.charger.findMany());
    expect(await database.db.charger.findMany()).toEqual([]);
  });

  it('shows the rows of each tenant of an actor who has several', async () => {
    const third = await createTenant(database.db, 'Third');
    await createCharger(database.db, third.id);
    const actor = await createUser(database.db, 'agent', [own.id, third.id]);
    const rows = await inScope({ db: database.db, actor }, (tx) => tx.charger.findMany());
    expect(new Set(rows.map((row) => row.tenantId))).toEqual(new Set([own.id, third.id]));
  });

  it('is said in words of which Postgres expects enough rows', async () => {
    const policies = await database.db.$queryRaw<{ name: string; says: string }[]>`
      SELECT polrelid::regclass::text AS name,
        concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) AS says
      FROM pg_policy
      UNION ALL SELECT proname, prosrc FROM pg_proc WHERE proname LIKE '%\\_in\\_scope'`;
    expect(policies.length).toBeGreaterThan(40);
    // See docs/decisions/0001: no_customer_in_scope() says the same.
    expect(policies.filter(({ says }) => /customer_in_scope\(\) IS NULL/.test(says))).toEqual([]);
  });
});
