import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { createCpms } from '@/lib/cpms/create-cpms';
import { deleteCpms } from '@/lib/cpms/delete-cpms';
import { getCpms } from '@/lib/cpms/get-cpms';
import { listCpmses } from '@/lib/cpms/list-cpmses';
import { setPresentedSecret } from '@/lib/cpms/set-presented-secret';
import { updateCpms } from '@/lib/cpms/update-cpms';
import { expectPerRole, managersOnly, staffOnly } from '@/tests/support/each-role';
import { someMessages } from '@/tests/support/matchers';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let admin: Context;
let counter = 0;
const name = () => `CPMS ${(counter += 1)}`;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  admin = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
});

async function insertCpms(): Promise<string> {
  const result = await createCpms(admin, { tenantId: tenant.id, name: name() });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.cpmsId;
}

describe('a password that the gateway presents', () => {
  const sealingKey = Buffer.alloc(32, 7);

  it('is set by managers of the tenant', async () => {
    const cpmsId = await insertCpms();
    await expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      setPresentedSecret(ctx, { cpmsId }, { secret: 'at the CPMS' }, { sealingKey }),
    );
    const { id } = await createCharger(database.db, tenant.id);
    await expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      setPresentedSecret(ctx, { chargerId: id }, { secret: 'at the CPMS' }, { sealingKey }),
    );
  });

  it('is told of but never shown, and goes when it is emptied', async () => {
    const cpmsId = await insertCpms();
    await setPresentedSecret(admin, { cpmsId }, { secret: 'quite secret' }, { sealingKey });
    const set = await getCpms(admin, cpmsId);
    expect(set.hasPresentedSecret).toBe(true);
    expect(JSON.stringify(set)).not.toContain('quite secret');
    await setPresentedSecret(admin, { cpmsId }, { secret: '' }, { sealingKey });
    expect((await getCpms(admin, cpmsId)).hasPresentedSecret).toBe(false);
  });
});

describe('CPMSs', () => {
  it('are made by managers of the tenant', () =>
    expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      createCpms(ctx, { tenantId: tenant.id, name: name() }),
    ));

  it('are changed by managers of the tenant', async () => {
    const cpmsId = await insertCpms();
    await expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      updateCpms(ctx, { cpmsId, name: name() }),
    );
  });

  it('are deleted by managers of the tenant', async () => {
    const ids = new Set([await insertCpms(), await insertCpms()]);
    await expectPerRole(database, tenant.id, managersOnly, async (ctx) => {
      const [cpmsId = ''] = ids;
      await deleteCpms(ctx, { cpmsId });
      ids.delete(cpmsId);
    });
  });

  it('are read by staff', async () => {
    const cpmsId = await insertCpms();
    await expectPerRole(database, tenant.id, staffOnly, (ctx) => getCpms(ctx, cpmsId));
    await expectPerRole(database, tenant.id, staffOnly, (ctx) =>
      listCpmses(ctx, { tenantId: tenant.id }),
    );
  });

  it('start with the limits of the guide and no URL', async () => {
    expect(await getCpms(admin, await insertCpms())).toMatchObject({
      url: null,
      dialect: null,
      heartbeatIntervalSeconds: 300,
      connectionsPerMinute: 10,
      callsPerMinute: 100,
      messagesPerMinute: 1000,
      exemptRanges: [],
    });
  });

  it('take what a form sends', async () => {
    const result = await createCpms(admin, {
      tenantId: tenant.id,
      name: name(),
      url: ' wss://cpms.example.com/ocpp ',
      dialect: 'steve',
      heartbeatIntervalSeconds: '60',
      connectionsPerMinute: '20',
      exemptRanges: '10.0.0.0/8\r\n2001:db8::/32, 10.0.0.0/8',
    });
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    expect(await getCpms(admin, result.value.cpmsId)).toMatchObject({
      url: 'wss://cpms.example.com/ocpp',
      dialect: 'steve',
      heartbeatIntervalSeconds: 60,
      connectionsPerMinute: 20,
      exemptRanges: ['10.0.0.0/8', '2001:db8::/32'],
    });
  });

  it.each([
    ['url', 'https://cpms.example.com'],
    ['url', 'cpms.example.com/ocpp'],
    ['url', 'wss://user:secret@cpms.example.com'],
    ['url', 'wss://cpms.example.com/?id=1'],
    ['url', 'wss://cpms example.com/'],
    ['dialect', 'esperanto'],
    ['connectionsPerMinute', '0'],
    ['callsPerMinute', 'many'],
    ['messagesPerMinute', '1.5'],
    ['heartbeatIntervalSeconds', '-1'],
    ['exemptRanges', '10.0.0.1/8'],
    ['exemptRanges', 'office'],
  ])('refuse %s %j', async (field, value) => {
    const input = { tenantId: tenant.id, name: name(), [field]: value };
    const result = await createCpms(admin, input);
    expect(result).toMatchObject({ ok: false, errors: { [field]: someMessages } });
    if (!result.ok) expect(JSON.stringify(result.errors)).not.toContain('secret');
  });

  it('have a name of their own, and stay while a charger uses them', async () => {
    const taken = { tenantId: tenant.id, name: name() };
    const result = await createCpms(admin, taken);
    expect(await createCpms(admin, taken)).toMatchObject({
      ok: false,
      errors: { name: [expect.any(String)] },
    });
    if (!result.ok) throw new Error('It should be created.');
    const { cpmsId } = result.value;
    await createCharger(database.db, tenant.id, { cpmsId });
    await expect(deleteCpms(admin, { cpmsId })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('how a CPMS treats its chargers', () => {
  it('is told from its chargers and their episodes, of this CPMS alone', async () => {
    const cpmsId = await insertCpms();
    expect((await getCpms(admin, cpmsId)).health).toEqual({
      connected: 0,
      refusing: 0,
      lastAcceptedAt: null,
      lastRefusedAt: null,
    });
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
    const [refused, connected, mended] = await Promise.all(
      [1, 2, 3].map(() => createCharger(database.db, tenant.id, { cpmsId })),
    );
    const elsewhere = await createCharger(database.db, tenant.id, { cpmsId: await insertCpms() });
    const episode = (chargerId = '', minute: number, refusedBy = 'cpms', isOpen = true) => ({
      tenantId: tenant.id,
      chargerId,
      errorType: 'not-registered',
      cause: 'unknown-to-cpms',
      refusedBy,
      state: isOpen ? ('open' as const) : ('resolved' as const),
      openedAt: at(0),
      lastSeenAt: at(minute),
      resolvedAt: isOpen ? null : at(minute),
      attemptCount: 1,
      diagnosis: {},
    });
    await inSystemScope(database.db, async (tx) => {
      await tx.episode.createMany({
        data: [
          episode(refused?.id, 5),
          { ...episode(refused?.id, 6), errorType: 'throttled' },
          episode(mended?.id, 9, 'cpms', false),
          episode(connected?.id, 20, 'gateway'),
          episode(elsewhere.id, 30),
        ],
      });
      await tx.charger.update({
        where: { id: connected?.id ?? '' },
        data: { connectionState: 'connected', lastConnectedAt: at(7) },
      });
    });
    const expected = {
      connected: 1,
      refusing: 1,
      lastAcceptedAt: at(7),
      lastRefusedAt: at(9),
    };
    expect((await getCpms(admin, cpmsId)).health).toEqual(expected);
    const { rows } = await listCpmses(admin, { tenantId: tenant.id });
    expect(rows.find(({ id }) => id === cpmsId)?.health).toEqual(expected);
  });
});
