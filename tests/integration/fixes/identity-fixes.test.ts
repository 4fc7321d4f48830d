import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { getChargerHistory } from '@/lib/chargers/get-charger-history';
import { recordEvents } from '@/lib/attempts/record-events';
import { inSystemScope } from '@/lib/db/scope';
import { listFixOffers } from '@/lib/fixes/list-fix-offers';
import { listFixes } from '@/lib/fixes/list-fixes';
import { medianTimeToProof } from '@/lib/fixes/median-time-to-proof';
import { proposeRegistrations } from '@/lib/fixes/propose-registrations';
import { registerUnknown } from '@/lib/fixes/register-unknown';
import { restoreUnknown } from '@/lib/fixes/restore-unknown';
import { settleDueFixes } from '@/lib/fixes/settle-due-fixes';
import { undoFix } from '@/lib/fixes/undo-fix';
import { deleteCharger } from '@/lib/chargers/delete-charger';
import { identityKey } from '@/lib/ocpp/identity-key';
import { diagnosisOf, refusedAttempt } from '@/tests/support/attempt-event';
import { expectPerRole, managersOnly } from '@/tests/support/each-role';
import { createCharger, createTenant, type TestCharger } from '@/tests/support/world';
import { services, useFixWorld } from './fix-world';

const world = useFixWorld();

/** Something knocks with this identity, which the gateway takes for a misspelt charger. */
async function knock(identity: string, like: TestCharger | null, at = new Date()) {
  await recordEvents(world.pool, [
    refusedAttempt('not-registered', {
      tenantId: world.tenantId,
      identity,
      identityKey: identityKey(identity),
      startedAt: at,
      resembles: like === null ? null : { chargerId: like.id, how: 'separators' },
      diagnosis: diagnosisOf(
        'not-registered',
        like === null ? 'never-registered' : 'identity-separators-differ',
      ),
    }),
  ]);
  return inSystemScope(world.database.db, (tx) =>
    tx.unknownIdentity.findFirstOrThrow({ where: { tenantId: world.tenantId, identity } }),
  );
}

const offersFor = (chargerId: string) => listFixOffers(world.admin, { chargerId }, services);

describe('a misspelt identity', () => {
  it('is offered on the page of the charger that it seems to be', async () => {
    const charger = await world.charger('vendor-model-123');
    await knock('VENDOR_MODEL_123', charger);
    const offers = await offersFor(charger.id);
    expect(offers.map(({ kind }) => kind)).toEqual([
      'accept-spelling',
      'rename-charger',
      'enter-values',
      'follow-steps',
      'open-ticket',
      'retry-now',
    ]);
    expect(offers.at(-1)?.problem).toMatch(/not connected/);
    expect(offers[0]).toMatchObject({
      problem: null,
      comparison: { sent: 'VENDOR_MODEL_123', registered: 'vendor-model-123' },
    });
  });

  it('is accepted, and the episode of the unknown one is over', async () => {
    const charger = await world.charger('ALIAS-1');
    const unknown = await knock('ALIAS_1', charger);
    const { fixId } = await world.apply(charger, 'accept-spelling', { until: 'week' });
    const [alias, open] = await inSystemScope(world.database.db, (tx) =>
      Promise.all([
        tx.identityAlias.findFirstOrThrow({ where: { chargerId: charger.id } }),
        tx.episode.count({ where: { unknownIdentityId: unknown.id, state: 'open' } }),
      ]),
    );
    expect(alias.identity).toBe('ALIAS_1');
    expect(alias.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    expect(open).toBe(0);
    await undoFix(world.admin, { fixId }, services);
    await expect(undoFix(world.admin, { fixId }, services)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('shows a conflict with another charger before, and refuses it', async () => {
    const charger = await world.charger('TAKEN-1');
    await knock('TAKEN_1', charger);
    await world.charger('TAKEN_1');
    const spelling = (await offersFor(charger.id)).find(({ kind }) => kind === 'accept-spelling');
    expect(spelling?.problem).toMatch(/Another charger/);
    await expect(world.apply(charger, 'accept-spelling')).rejects.toThrow(/Another charger/);
    await expect(world.apply(charger, 'rename-charger')).rejects.toThrow(/Another charger/);
  });

  it('renames the record, and back', async () => {
    const charger = await world.charger('OLD-NAME-1');
    await knock('OLD_NAME_1', charger);
    const { fixId } = await world.apply(charger, 'rename-charger');
    const identity = async () =>
      inSystemScope(world.database.db, (tx) =>
        tx.charger.findUniqueOrThrow({ where: { id: charger.id } }),
      );
    expect((await identity()).identity).toBe('OLD_NAME_1');
    await undoFix(world.admin, { fixId }, services);
    expect((await identity()).identity).toBe('OLD-NAME-1');
    const { changes } = await getChargerHistory(world.admin, charger.id);
    expect(changes.map(({ action }) => action)).toEqual(['fix.undo', 'fix.rename-charger']);
  });

  it('that goes on after it was corrected is the same error', async () => {
    const charger = await world.charger('STILL-1');
    await knock('STILL_1', charger);
    await world.apply(charger, 'enter-values');
    await knock('STILL_1', charger, new Date(Date.now() + 5_000));
    await settleDueFixes(world.pool, new Date(Date.now() + 6_000), new Date(0));
    expect((await listFixes(world.admin, charger.id))[0]).toMatchObject({
      state: 'failed',
      verdict: 'same-error',
    });
  });
});

describe('registerUnknown', () => {
  it('is for managers of the tenant', async () => {
    const unknown = await knock('ROLE-1', null);
    const key = randomUUID();
    await expectPerRole(world.database, world.tenantId, managersOnly, (ctx) =>
      registerUnknown(ctx, { unknownIdentityId: unknown.id, key }, services),
    );
    await expectPerRole(
      world.database,
      world.tenantId,
      { ...managersOnly, 'foreign-admin': 'allowed' },
      (ctx) => proposeRegistrations(ctx, [unknown.id]),
    );
  });

  it('puts it where its neighbours are, with a password, once', async () => {
    const { db } = world.database;
    const place = await inSystemScope(db, async (tx) => ({
      siteId: (await tx.site.create({ data: { tenantId: world.tenantId, name: 'Depot' } })).id,
      cpmsId: (await tx.cpms.create({ data: { tenantId: world.tenantId, name: 'Backend' } })).id,
    }));
    for (const number of [1, 2]) {
      await createCharger(db, world.tenantId, { identity: `SERIES-000${number}`, ...place });
    }
    const unknown = await knock('SERIES-0003', null);
    const proposal = (await proposeRegistrations(world.admin, [unknown.id])).get(unknown.id);
    expect(proposal).toMatchObject({
      site: { id: place.siteId },
      cpms: { id: place.cpmsId },
      because: { count: 2, how: 'name' },
      deletedChargerId: null,
    });
    const input = { unknownIdentityId: unknown.id, key: randomUUID(), ...place };
    const first = await registerUnknown(world.admin, input, services);
    const second = await registerUnknown(world.admin, input, services);
    if (!first.ok || !second.ok) throw new Error('Both are done.');
    expect(first.value.shown?.text).toMatch(/^[0-9a-f]{40}$/);
    expect(second.value).toMatchObject({ fixId: first.value.fixId, shown: null });
    await expect(
      registerUnknown(world.admin, { ...input, key: randomUUID() }, services),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('takes no site of another tenant', async () => {
    const unknown = await knock('FOREIGN-SITE-1', null);
    const foreign = await createTenant(world.database.db, 'Elsewhere');
    const site = await inSystemScope(world.database.db, (tx) =>
      tx.site.create({ data: { tenantId: foreign.id, name: 'Theirs' } }),
    );
    const input = { unknownIdentityId: unknown.id, key: randomUUID(), siteId: site.id };
    await expect(registerUnknown(world.admin, input, services)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('restoreUnknown', () => {
  it('brings the deleted charger back for managers, and once', async () => {
    const charger = await world.charger('DELETED-1');
    await deleteCharger(world.admin, { chargerId: charger.id });
    const unknown = await knock('DELETED-1', null);
    const proposal = (await proposeRegistrations(world.admin, [unknown.id])).get(unknown.id);
    expect(proposal?.deletedChargerId).toBe(charger.id);
    const key = randomUUID();
    await expectPerRole(world.database, world.tenantId, managersOnly, (ctx) =>
      restoreUnknown(ctx, { unknownIdentityId: unknown.id, key }),
    );
    expect((await listFixes(world.admin, charger.id)).map(({ kind }) => kind)).toEqual([
      'restore-charger',
    ]);
    await expect(
      restoreUnknown(world.admin, { unknownIdentityId: unknown.id, key: randomUUID() }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('medianTimeToProof', () => {
  it('is nothing before the first fix held, and then the median', async () => {
    expect(await medianTimeToProof(world.admin, { tenantId: null })).toBeNull();
    const applied = new Date(Date.now() - 3_600_000);
    await inSystemScope(world.database.db, async (tx) => {
      for (const seconds of [30, 60, 600]) {
        await tx.fix.create({
          data: {
            tenantId: world.tenantId,
            key: randomUUID(),
            kind: 'reset-password',
            state: 'verified',
            actorName: 'test',
            input: {},
            appliedAt: applied,
            connectedAt: new Date(applied.getTime() + seconds * 1000),
            settledAt: new Date(),
          },
        });
      }
    });
    expect(await medianTimeToProof(world.admin, { tenantId: null })).toMatchObject({
      medianMs: 60_000,
      fixCount: 3,
    });
  });
});
