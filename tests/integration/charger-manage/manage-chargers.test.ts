import { beforeAll, describe, expect, it } from 'vitest';
import { createCharger } from '@/lib/chargers/create-charger';
import { deleteCharger } from '@/lib/chargers/delete-charger';
import { findSimilarChargers } from '@/lib/chargers/find-similar-chargers';
import { getChargerSettings } from '@/lib/chargers/get-charger-settings';
import { restoreCharger } from '@/lib/chargers/restore-charger';

import { updateCharger } from '@/lib/chargers/update-charger';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { createSite } from '@/lib/sites/create-site';
import { expectPerRole, managersOnly } from '@/tests/support/each-role';
import { someMessages } from '@/tests/support/matchers';
import { useTestDatabase } from '@/tests/support/test-database';
import { createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let admin: Context;
let counter = 0;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  admin = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
});

function input(change: Record<string, unknown> = {}) {
  counter += 1;
  return { tenantId: tenant.id, identity: `BOX-${counter}-X`, isExpectedOnline: 'on', ...change };
}

async function insert(change: Record<string, unknown> = {}): Promise<string> {
  const result = await createCharger(admin, input(change));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.chargerId;
}

async function foreignSiteId(): Promise<string> {
  const other = await createTenant(database.db, 'Other');
  const operator = database.contextFor(await createUser(database.db, 'operator'));
  const site = await createSite(operator, { tenantId: other.id, name: 'Yard' });
  if (!site.ok) throw new Error(JSON.stringify(site.errors));
  return site.value.siteId;
}

describe('createCharger', () => {
  it('is for managers of the tenant', () =>
    expectPerRole(database, tenant.id, managersOnly, (ctx) => createCharger(ctx, input())));

  it('keeps the identity exactly, its key folded, and writes the audit row', async () => {
    const chargerId = await insert({ identity: 'RDAM 123_a', serial: ' 42 ', vendor: '' });
    const row = await inSystemScope(database.db, (tx) =>
      tx.charger.findUniqueOrThrow({ where: { id: chargerId } }),
    );
    expect(row).toMatchObject({
      identity: 'RDAM 123_a',
      identityKey: 'rdam123a',
      serial: '42',
      vendor: null,
      isExpectedOnline: true,
      connectionState: 'waiting',
    });
    const audit = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findMany({ where: { chargerId } }),
    );
    expect(audit.map((entry) => entry.action)).toEqual(['charger.create']);
  });

  it.each(['', 'a:b', ' a', 'a\0b', 'x'.repeat(256)])(
    'refuses the identity %j',
    async (identity) => {
      const result = await createCharger(admin, input({ identity }));
      expect(result).toMatchObject({ ok: false, errors: { identity: someMessages } });
    },
  );

  it('refuses an identity that is taken, also when two people register it at once', async () => {
    const same = input();
    const results = await Promise.all([createCharger(admin, same), createCharger(admin, same)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await createCharger(admin, { ...same, isSimilarConfirmed: true })).toMatchObject({
      ok: false,
      errors: { identity: [expect.stringContaining('already')] },
    });
  });

  it('asks before it registers nearly the same identity, and shows which', async () => {
    const first = input({ identity: 'vendor-model-7' });
    await createCharger(admin, first);
    const near = input({ identity: 'VENDOR_MODEL_7' });
    expect(await createCharger(admin, near)).toMatchObject({
      ok: false,
      errors: { isSimilarConfirmed: [expect.any(String)] },
    });
    const similar = await findSimilarChargers(admin, {
      tenantId: tenant.id,
      identity: near.identity,
    });
    expect(similar).toMatchObject([{ identity: 'vendor-model-7', isSame: false }]);
    expect(await createCharger(admin, { ...near, isSimilarConfirmed: 'on' })).toMatchObject({
      ok: true,
    });
  });

  it('refuses a site of another tenant', async () => {
    const result = await createCharger(admin, input({ siteId: await foreignSiteId() }));
    expect(result).toMatchObject({ ok: false, errors: { siteId: someMessages } });
  });

  it('settles the unknown identity that it was', async () => {
    const at = new Date();
    const { identity } = input();
    const unknown = await inSystemScope(database.db, async (tx) => {
      const row = await tx.unknownIdentity.create({
        data: {
          tenantId: tenant.id,
          identity,
          identityKey: identity.toLowerCase(),
          firstSeenAt: at,
          lastSeenAt: at,
          attemptCount: 3,
        },
      });
      await tx.episode.create({
        data: {
          tenantId: tenant.id,
          unknownIdentityId: row.id,
          errorType: 'not-registered',
          cause: 'never-registered',
          refusedBy: 'gateway',
          openedAt: at,
          lastSeenAt: at,
          attemptCount: 3,
          diagnosis: {},
        },
      });
      return row;
    });
    await insert({ identity });
    const row = await inSystemScope(database.db, (tx) =>
      tx.unknownIdentity.findUniqueOrThrow({
        where: { id: unknown.id },
        include: { episodes: true },
      }),
    );
    expect(row.dismissedAt).not.toBeNull();
    expect(row.episodes.map((episode) => episode.state)).toEqual(['resolved']);
  });
});

describe('updateCharger', () => {
  it('is for managers of the tenant', async () => {
    const chargerId = await insert();
    const { identity } = await getChargerSettings(admin, chargerId);
    await expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      updateCharger(ctx, { chargerId, identity, model: 'Eve' }),
    );
  });

  it('records what changed, and renames with a new key', async () => {
    const chargerId = await insert({ identity: 'OLD-NAME' });
    const change = { chargerId, identity: 'NEW-NAME', isExpectedOnline: true };
    expect(await updateCharger(admin, change)).toMatchObject({ ok: true });
    const audit = await inSystemScope(database.db, (tx) =>
      tx.auditEntry.findFirst({ where: { chargerId, action: 'charger.update' } }),
    );
    expect(audit?.details).toEqual({
      identity: 'NEW-NAME',
      changes: { identity: { from: 'OLD-NAME', to: 'NEW-NAME' } },
    });
    const similar = await findSimilarChargers(admin, { tenantId: tenant.id, identity: 'newname' });
    expect(similar).toHaveLength(1);
  });

  it('refuses the identity of another charger and a foreign site', async () => {
    const { identity } = await getChargerSettings(admin, await insert());
    const chargerId = await insert();
    expect(await updateCharger(admin, { chargerId, identity })).toMatchObject({
      ok: false,
      errors: { identity: someMessages },
    });
    const own = await getChargerSettings(admin, chargerId);
    const siteId = await foreignSiteId();
    expect(await updateCharger(admin, { chargerId, identity: own.identity, siteId })).toMatchObject(
      { ok: false, errors: { siteId: someMessages } },
    );
  });
});

describe('getChargerSettings', () => {
  it('is for managers of the tenant', async () => {
    const chargerId = await insert();
    await expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      getChargerSettings(ctx, chargerId),
    );
  });
});

describe('findSimilarChargers', () => {
  it('is for managers of the tenant', () =>
    expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      findSimilarChargers(ctx, { tenantId: tenant.id, identity: 'CP' }),
    ));
});

describe('deleteCharger and restoreCharger', () => {
  it('are for managers of the tenant', async () => {
    const chargerId = await insert();
    await expectPerRole(database, tenant.id, managersOnly, async (ctx) => {
      await deleteCharger(ctx, { chargerId });
      await restoreCharger(ctx, { chargerId });
    });
    await deleteCharger(admin, { chargerId });
    await expectPerRole(database, tenant.id, managersOnly, async (ctx) => {
      await restoreCharger(ctx, { chargerId });
      await deleteCharger(ctx, { chargerId });
    });
  });

  it('keep everything, once each', async () => {
    const chargerId = await insert({ model: 'Eve' });
    await deleteCharger(admin, { chargerId });
    await expect(deleteCharger(admin, { chargerId })).rejects.toMatchObject({ code: 'conflict' });
    expect((await getChargerSettings(admin, chargerId)).deletedAt).not.toBeNull();
    await restoreCharger(admin, { chargerId });
    await expect(restoreCharger(admin, { chargerId })).rejects.toMatchObject({ code: 'conflict' });
    expect(await getChargerSettings(admin, chargerId)).toMatchObject({
      model: 'Eve',
      deletedAt: null,
    });
  });

  it('do not restore over a charger that took the identity meanwhile', async () => {
    const chargerId = await insert();
    const { identity } = await getChargerSettings(admin, chargerId);
    await deleteCharger(admin, { chargerId });
    await insert({ identity, isSimilarConfirmed: true });
    await expect(restoreCharger(admin, { chargerId })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('end what was open', async () => {
    const at = new Date();
    const chargerId = await insert();
    await inSystemScope(database.db, (tx) =>
      tx.episode.create({
        data: {
          tenantId: tenant.id,
          chargerId,
          errorType: 'throttled',
          cause: 'retry-loop',
          refusedBy: 'gateway',
          openedAt: at,
          lastSeenAt: at,
          attemptCount: 1,
          diagnosis: {},
        },
      }),
    );
    await deleteCharger(admin, { chargerId });
    const open = await inSystemScope(database.db, (tx) =>
      tx.episode.count({ where: { chargerId, state: 'open' } }),
    );
    expect(open).toBe(0);
  });
});
