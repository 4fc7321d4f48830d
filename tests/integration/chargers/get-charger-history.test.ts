import { beforeAll, describe, expect, it } from 'vitest';
import { recordAudit } from '@/lib/audit/record-audit';
import { getChargerHistory } from '@/lib/chargers/get-charger-history';
import { inSystemScope } from '@/lib/db/scope';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { systemActor, useTestDatabase } from '@/tests/support/test-database';
import {
  createCharger,
  createTenant,
  createUser,
  type TestCharger,
  type TestTenant,
} from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let charger: TestCharger;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  charger = await createCharger(database.db, tenant.id);
  const ctx = database.contextFor(systemActor);
  const entry = { subjectType: 'charger', subjectId: charger.id, tenantId: tenant.id };
  await inSystemScope(database.db, async (tx) => {
    for (const action of ['charger.create', 'charger.update']) {
      await recordAudit(ctx, tx, { ...entry, action, chargerId: charger.id });
    }
    await recordAudit(ctx, tx, { ...entry, action: 'site.update' });
  });
});

describe('getChargerHistory', () => {
  it('lists the changes of this charger, newest first', async () => {
    const ctx = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
    const history = await getChargerHistory(ctx, charger.id);
    expect(history.map((change) => change.action)).toEqual(['charger.update', 'charger.create']);
    expect(history[0]?.actorName).toBe('test');
  });

  it('is for the tenant’s staff', () =>
    expectPerRole(database, tenant.id, staffOnly, (ctx) => getChargerHistory(ctx, charger.id)));
});
