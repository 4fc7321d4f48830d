import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import { recordEvents } from '@/lib/attempts/record-events';
import { inSystemScope } from '@/lib/db/scope';
import { getChargerEpisode } from '@/lib/episodes/get-charger-episode';
import { tickStep } from '@/lib/episodes/tick-step';
import { plainEvidence, refusedAttempt } from '@/tests/support/attempt-event';
import { systemActor, useTestDatabase } from '@/tests/support/test-database';
import {
  createCharger,
  createTenant,
  createUser,
  type TestCharger,
  type TestTenant,
} from '@/tests/support/world';

const database = useTestDatabase();
let pool: pg.Pool;
let tenant: TestTenant;
let charger: TestCharger;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  tenant = await createTenant(database.db);
});
beforeEach(async () => {
  charger = await createCharger(database.db, tenant.id);
});
afterAll(() => pool.end());

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 12, minutes));
const of = (minutes: number): Partial<AttemptEvent> => ({
  startedAt: at(minutes),
  tenantId: tenant.id,
  chargerId: charger.id,
  identity: charger.identity,
});

describe('getChargerEpisode', () => {
  it('gives the open episode with the evidence of its latest attempt', async () => {
    const evidence = { ...plainEvidence, address: '84.12.0.57' };
    await recordEvents(pool, [
      refusedAttempt('invalid-credentials', of(0)),
      refusedAttempt('invalid-credentials', { ...of(1), evidence }),
    ]);
    const episode = await getChargerEpisode(database.contextFor(systemActor), charger.id);
    expect(episode).toMatchObject({
      isOpen: true,
      openedAt: at(0),
      lastSeenAt: at(1),
      attemptCount: 2,
      diagnosis: { errorType: 'invalid-credentials' },
      evidence: { address: '84.12.0.57' },
      doneSteps: [],
    });
  });

  it('names what else is open, and shows what was asked for of it, with its own ticks', async () => {
    await recordEvents(pool, [
      refusedAttempt('throttled', of(0)),
      refusedAttempt('dropped-after-accept', of(1)),
    ]);
    const actor = await createUser(database.db, 'customer', [tenant.id], [charger.id]);
    const ctx = { ...database.contextFor(actor), actor };
    const current = await getChargerEpisode(ctx, charger.id);
    expect(current).toMatchObject({
      isCurrent: true,
      diagnosis: { errorType: 'dropped-after-accept' },
      alsoOpen: [{ errorType: 'throttled', openedAt: at(0) }],
    });
    const wanted = current?.alsoOpen[0]?.id ?? '';
    await tickStep(ctx, { episodeId: wanted, stepId: 'wait/for-it', isDone: true });
    expect(await getChargerEpisode(ctx, charger.id, wanted)).toMatchObject({
      id: wanted,
      isCurrent: false,
      diagnosis: { errorType: 'throttled' },
      doneSteps: ['wait/for-it'],
      alsoOpen: [{ id: current?.id, errorType: 'dropped-after-accept' }],
    });
    expect((await getChargerEpisode(ctx, charger.id))?.doneSteps).toEqual([]);
  });

  it('shows the current one where the one asked for is foreign, over or nonsense', async () => {
    const other = await createCharger(database.db, tenant.id);
    await recordEvents(pool, [
      refusedAttempt('throttled', of(0)),
      refusedAttempt('dropped-after-accept', of(1)),
      refusedAttempt('throttled', { ...of(2), chargerId: other.id, identity: other.identity }),
    ]);
    const ctx = database.contextFor(systemActor);
    const current = await getChargerEpisode(ctx, charger.id);
    const foreign = await getChargerEpisode(ctx, other.id);
    const throttled = current?.alsoOpen[0]?.id ?? '';
    await inSystemScope(database.db, (tx) =>
      tx.episode.update({
        where: { id: throttled },
        data: { state: 'resolved', resolvedAt: at(3) },
      }),
    );
    for (const wanted of [foreign?.id ?? '', throttled, 'x', "' OR 1=1", '']) {
      const shown = await getChargerEpisode(ctx, charger.id, wanted);
      expect(shown).toMatchObject({ id: current?.id, isCurrent: true, alsoOpen: [] });
    }
  });

  it('is null for a charger without problems', async () => {
    expect(await getChargerEpisode(database.contextFor(systemActor), charger.id)).toBeNull();
  });

  it('names the other charger whose password was sent only to who may see it', async () => {
    const other = await createCharger(database.db, tenant.id);
    const authorization = {
      scheme: 'basic' as const,
      wellFormed: true,
      duplicated: false,
      username: charger.identity,
      usernameMatch: 'same' as const,
      password: null,
      passwordMatch: 'other-charger' as const,
      matchedChargerId: other.id,
      matchedReplacedAt: null,
    };
    const evidence = { ...plainEvidence, authorization };
    await recordEvents(pool, [refusedAttempt('invalid-credentials', { ...of(0), evidence })]);
    const customer = await createUser(database.db, 'customer', [tenant.id], [charger.id]);
    const admin = await createUser(database.db, 'admin', [tenant.id]);
    const seenBy = async (actor: typeof admin) =>
      (await getChargerEpisode(database.contextFor(actor), charger.id))?.otherIdentity;
    expect(await seenBy(admin)).toBe(other.identity);
    expect(await seenBy(customer)).toBeNull();
  });

  it('shows nothing to a foreign tenant or to somebody else’s customer', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    await recordEvents(pool, [refusedAttempt('throttled', of(0))]);
    const wanted = (await getChargerEpisode(database.contextFor(systemActor), charger.id))?.id;
    for (const actor of [
      await createUser(database.db, 'admin', [foreign.id]),
      await createUser(database.db, 'customer', [tenant.id]),
    ]) {
      await expect(
        getChargerEpisode(database.contextFor(actor), charger.id, wanted),
      ).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
