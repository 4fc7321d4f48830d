import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { inSystemScope } from '@/lib/db/scope';
import { silenceFacts } from '@/lib/episodes/silence-facts';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant } from '@/tests/support/world';

const database = useTestDatabase();
let pool: pg.Pool;

beforeAll(() => {
  pool = new pg.Pool({ connectionString: database.url, max: 1, options: '-c app.tenants=*' });
});
afterAll(() => pool.end());

describe('silenceFacts', () => {
  it('counts who is refused among those that reach Exolink, and who waits nowhere', async () => {
    const tenant = await createTenant(database.db, 'Site');
    const site = await inSystemScope(database.db, (tx) =>
      tx.site.create({ data: { tenantId: tenant.id, name: 'Nord' } }),
    );
    const states = ['silent', 'silent', 'refused', 'connected', 'waiting'] as const;
    const ids: string[] = [];
    for (const [index, connectionState] of states.entries()) {
      const { id } = await createCharger(database.db, tenant.id, {
        ...{ identity: `NORD-${index}`, vendor: 'Alfen', model: 'Eve', siteId: site.id },
      });
      await inSystemScope(database.db, (tx) =>
        tx.charger.update({ where: { id }, data: { connectionState, lastSeenAt: new Date() } }),
      );
      ids.push(id);
    }
    const client = await pool.connect();
    const [found] = await silenceFacts(client, ids.slice(0, 1), new Date());
    client.release();
    expect(found?.facts.siblings).toEqual({ silent: 1, fine: 2 });
    expect(found?.facts.sameModel).toEqual({ name: 'Alfen Eve', silent: 1, fine: 2 });
  });
});
