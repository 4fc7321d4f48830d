import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '@/lib/audit/list-audit-entries';
import { recordAudit } from '@/lib/audit/record-audit';
import { getChargerHistory } from '@/lib/chargers/get-charger-history';
import { updateCharger } from '@/lib/chargers/update-charger';
import { requestCommand } from '@/lib/commands/request-command';
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
const sealingKey = Buffer.alloc(32, 3);
let tenant: TestTenant;
let charger: TestCharger;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  charger = await createCharger(database.db, tenant.id);
  const ctx = database.contextFor(systemActor);
  const entry = { subjectType: 'charger', subjectId: charger.id, tenantId: tenant.id };
  await inSystemScope(database.db, async (tx) => {
    for (const action of ['charger.create', 'charger.update'] as const) {
      await recordAudit(ctx, tx, { ...entry, action, chargerId: charger.id });
    }
    await recordAudit(ctx, tx, { ...entry, action: 'site.update' });
  });
});

describe('getChargerHistory', () => {
  it('lists the changes of this charger, newest first', async () => {
    const ctx = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
    const { changes, nextCursor } = await getChargerHistory(ctx, charger.id);
    expect(changes.map((change) => change.action)).toEqual(['charger.update', 'charger.create']);
    expect(changes[0]?.actorName).toBe('test');
    expect(nextCursor).toBeNull();
  });

  it('shows what changed, and which setting was written, never its value', async () => {
    const changed = await createCharger(database.db, tenant.id);
    const write = { kind: 'write-setting' as const, key: 'AuthorizationKey', value: 'hush-hush' };
    const ctx = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
    await inSystemScope(database.db, (tx) =>
      tx.chargerSession.create({
        data: {
          ...{ chargerId: changed.id, tenantId: tenant.id, gateway: 'somewhere' },
          ...{ attemptId: randomUUID(), address: '127.0.0.1', connectedAt: new Date() },
          leaseUntil: new Date(Date.now() + 60_000),
        },
      }),
    );
    await updateCharger(ctx, {
      ...{ chargerId: changed.id, identity: changed.identity, model: 'Eve' },
      ...{ isExpectedOnline: true, isSimilarConfirmed: true },
    });
    await requestCommand(ctx, { chargerId: changed.id, command: write }, { sealingKey });
    const { changes } = await getChargerHistory(ctx, changed.id);
    expect(changes).toMatchObject([
      { action: 'charger.write-setting', setting: 'AuthorizationKey', changes: [] },
      { action: 'charger.update', changes: [{ field: 'model', from: null, to: 'Eve' }] },
    ]);
    expect(JSON.stringify(changes)).not.toContain('hush-hush');
  });

  it('goes on in the list of all changes, where its page ends', async () => {
    const busy = await createCharger(database.db, tenant.id);
    const other = await createCharger(database.db, tenant.id);
    const entry = { action: 'charger.import', subjectType: 'charger' } as const;
    await inSystemScope(database.db, async (tx) => {
      for (const { id } of [...Array.from({ length: 15 }, () => busy), other]) {
        const row = { ...entry, subjectId: id, chargerId: id, tenantId: tenant.id };
        await recordAudit(database.contextFor(systemActor), tx, row);
      }
    });
    const ctx = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
    const { changes, nextCursor } = await getChargerHistory(ctx, busy.id);
    const rest = await listAuditEntries(ctx, { chargerId: busy.id, cursor: nextCursor ?? '' });
    expect(changes).toHaveLength(12);
    expect(rest.rows.map((row) => row.chargerId)).toEqual([busy.id, busy.id, busy.id]);
    expect(new Set([...changes, ...rest.rows].map(({ id }) => id)).size).toBe(15);
    expect(rest.nextCursor).toBeNull();
  });

  it('shows nothing of a charger of a foreign tenant', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    const ctx = database.contextFor(await createUser(database.db, 'admin', [foreign.id]));
    expect((await listAuditEntries(ctx, { chargerId: charger.id })).rows).toEqual([]);
    await expect(listAuditEntries(ctx, { chargerId: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is for the tenant’s staff', () =>
    expectPerRole(database, tenant.id, staffOnly, (ctx) => getChargerHistory(ctx, charger.id)));
});
