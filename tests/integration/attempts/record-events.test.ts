import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import { recordEvents } from '@/lib/attempts/record-events';
import { inSystemScope } from '@/lib/db/scope';
import {
  acceptedAttempt,
  diagnosisOf,
  refusedAttempt,
  sessionEnd,
} from '@/tests/support/attempt-event';
import { useTestDatabase } from '@/tests/support/test-database';
import {
  createCharger,
  createTenant,
  type TestCharger,
  type TestTenant,
} from '@/tests/support/world';

const database = useTestDatabase();
let pool: pg.Pool;
let tenant: TestTenant;
let charger: TestCharger;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  tenant = await createTenant(database.db);
});
beforeEach(async () => {
  charger = await createCharger(database.db, tenant.id);
});
afterAll(() => pool.end());

const minute = 60_000;
const at = (offsetMs: number) => new Date(Date.UTC(2026, 10, 23, 12) + offsetMs);
const of = (offsetMs: number): Partial<AttemptEvent> => ({
  startedAt: at(offsetMs),
  tenantId: tenant.id,
  chargerId: charger.id,
  identity: charger.identity,
});
const episodes = () =>
  inSystemScope(database.db, (tx) =>
    tx.episode.findMany({ where: { chargerId: charger.id }, orderBy: { openedAt: 'asc' } }),
  );
const state = () =>
  inSystemScope(database.db, (tx) => tx.charger.findUniqueOrThrow({ where: { id: charger.id } }));

describe('recordEvents', () => {
  it('folds refusals of one kind into one open episode', async () => {
    await recordEvents(pool, [
      refusedAttempt('no-credentials-sent', of(0)),
      refusedAttempt('no-credentials-sent', of(minute)),
    ]);
    await recordEvents(pool, [refusedAttempt('no-credentials-sent', of(2 * minute))]);
    expect(await episodes()).toMatchObject([
      { state: 'open', attemptCount: 3, openedAt: at(0), lastSeenAt: at(2 * minute) },
    ]);
    expect(await state()).toMatchObject({
      connectionState: 'refused',
      errorType: 'no-credentials-sent',
      lastSeenAt: at(2 * minute),
    });
  });

  it('changes nothing when a batch is recorded twice', async () => {
    const batch = [refusedAttempt('invalid-credentials', of(0))];
    await recordEvents(pool, batch);
    await recordEvents(pool, batch);
    expect(await episodes()).toMatchObject([{ attemptCount: 1 }]);
    const counted = await inSystemScope(database.db, (tx) =>
      tx.connectionAttempt.count({ where: { chargerId: charger.id } }),
    );
    expect(counted).toBe(1);
  });

  it('resolves the episode when the charger is accepted, and reopens it on the same error', async () => {
    await recordEvents(pool, [refusedAttempt('invalid-credentials', of(0))]);
    const accepted = acceptedAttempt(of(minute));
    await recordEvents(pool, [accepted]);
    expect(await episodes()).toMatchObject([{ state: 'resolved', resolvedAt: at(minute) }]);
    expect(await state()).toMatchObject({ connectionState: 'connected', errorType: null });
    await recordEvents(pool, [
      sessionEnd(accepted, minute),
      refusedAttempt('invalid-credentials', of(3 * minute)),
    ]);
    expect(await episodes()).toMatchObject([{ state: 'open', reopenedCount: 1, attemptCount: 2 }]);
    expect(await state()).toMatchObject({ connectionState: 'refused' });
  });

  it('stays connected when an older refusal arrives late', async () => {
    await recordEvents(pool, [acceptedAttempt(of(minute))]);
    await recordEvents(pool, [refusedAttempt('invalid-credentials', of(0))]);
    expect(await episodes()).toMatchObject([{ state: 'resolved' }]);
    expect(await state()).toMatchObject({ connectionState: 'connected', errorType: null });
  });

  it('closes one error when the charger gets as far as another', async () => {
    await recordEvents(pool, [
      refusedAttempt('no-credentials-sent', of(0)),
      refusedAttempt('invalid-credentials', of(minute)),
    ]);
    expect((await episodes()).map(({ errorType, state: s }) => [errorType, s])).toEqual([
      ['no-credentials-sent', 'resolved'],
      ['invalid-credentials', 'open'],
    ]);
  });

  it('keeps what is wrong open while the charger is only being throttled', async () => {
    await recordEvents(pool, [
      refusedAttempt('invalid-credentials', of(0)),
      refusedAttempt('throttled', of(1000)),
    ]);
    expect((await episodes()).every((episode) => episode.state === 'open')).toBe(true);
  });

  it('waits after an ordinary end, and counts a drop right after acceptance', async () => {
    const first = acceptedAttempt(of(0));
    await recordEvents(pool, [first, sessionEnd(first, 10 * minute)]);
    expect(await state()).toMatchObject({ connectionState: 'waiting' });
    const second = acceptedAttempt(of(20 * minute));
    const end = sessionEnd(second, 500, diagnosisOf('dropped-after-accept'));
    await recordEvents(pool, [second, end]);
    await recordEvents(pool, [end]);
    expect(await episodes()).toMatchObject([
      { errorType: 'dropped-after-accept', state: 'open', attemptCount: 1 },
    ]);
  });

  it('keeps one row for what knocks without being registered', async () => {
    const unknown = {
      tenantId: tenant.id,
      identity: 'VENDOR_MODEL_123',
      identityKey: 'vendormodel123',
      resembles: { chargerId: charger.id, how: 'separators' },
    };
    await recordEvents(pool, [
      refusedAttempt('not-registered', { ...unknown, startedAt: at(0) }),
      refusedAttempt('not-registered', { ...unknown, startedAt: at(minute) }),
    ]);
    const rows = await inSystemScope(database.db, (tx) =>
      tx.unknownIdentity.findMany({ include: { episodes: true } }),
    );
    expect(rows).toMatchObject([
      {
        identity: 'VENDOR_MODEL_123',
        attemptCount: 2,
        resemblesChargerId: charger.id,
        episodes: [{ attemptCount: 2, errorType: 'not-registered' }],
      },
    ]);
  });

  it('stores attempts that belong to nobody, and survives a tenant that is gone', async () => {
    const gone = crypto.randomUUID();
    await recordEvents(pool, [
      refusedAttempt('protocol-mismatch', { startedAt: at(0) }),
      refusedAttempt('not-registered', { startedAt: at(0), tenantId: gone, identity: 'X' }),
    ]);
    const stored = await inSystemScope(database.db, (tx) =>
      tx.connectionAttempt.findMany({ where: { OR: [{ tenantId: null }, { tenantId: gone }] } }),
    );
    expect(stored).toHaveLength(2);
  });

  it('makes a pending credential active at its first login', async () => {
    const credential = (state: 'active' | 'pending') =>
      inSystemScope(database.db, (tx) =>
        tx.credential.create({
          data: { tenantId: tenant.id, chargerId: charger.id, state, fingerprint: state },
        }),
      );
    const before = await credential('active');
    const pending = await credential('pending');
    await recordEvents(pool, [acceptedAttempt({ ...of(0), credentialId: pending.id })]);
    const states = await inSystemScope(database.db, (tx) =>
      tx.credential.findMany({ where: { chargerId: charger.id } }),
    );
    expect(new Map(states.map((row) => [row.id, row.state]))).toEqual(
      new Map([
        [before.id, 'previous'],
        [pending.id, 'active'],
      ]),
    );
  });

  it('takes reports of the same chargers from two gateways at once', async () => {
    const others = await Promise.all(
      Array.from({ length: 20 }, () => createCharger(database.db, tenant.id)),
    );
    const batch = (order: readonly TestCharger[]) =>
      order.map((one) =>
        refusedAttempt('invalid-credentials', {
          startedAt: at(0),
          tenantId: tenant.id,
          chargerId: one.id,
        }),
      );
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        recordEvents(pool, batch(index % 2 === 0 ? others : others.toReversed())),
      ),
    );
    const folded = await inSystemScope(database.db, (tx) =>
      tx.episode.findMany({ where: { chargerId: { in: others.map((one) => one.id) } } }),
    );
    expect(folded.map((episode) => episode.attemptCount)).toEqual(others.map(() => 8));
  });
});
