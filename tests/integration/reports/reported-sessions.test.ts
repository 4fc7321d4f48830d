import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { pruneReports } from '@/lib/reports/prune-reports';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, type TestTenant } from '@/tests/support/world';
import { keyOf, now, reportedAttempt, sendReports } from './send-reports';

const database = useTestDatabase();
let pool: pg.Pool;
let tenant: TestTenant;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  tenant = await createTenant(database.db);
});
afterAll(() => pool.end());

const report = (values: readonly object[]) =>
  sendReports(
    pool,
    database.contextFor(keyOf(tenant.id), () => now),
    values,
  );

describe('reported sessions', () => {
  it('opens a session, and ends it when its end is reported with the same id', async () => {
    const live = await createCharger(database.db, tenant.id, { identity: 'LIVE-1' });
    const state = async () => {
      const found = await inSystemScope(database.db, (tx) =>
        tx.charger.findUniqueOrThrow({ where: { id: live.id }, include: { session: true } }),
      );
      return [found.connectionState, found.session === null];
    };
    const one = reportedAttempt({ identity: 'LIVE-1', status: 101, subprotocol: 'ocpp2.0.1' });
    expect(await report([one])).toMatchObject({ accepted: 1 });
    expect(await state()).toEqual(['connected', false]);
    const ended = { ...one, sessionMs: 3_600_000, closeCode: 1006 };
    expect(await report([ended])).toMatchObject({ completed: 1 });
    expect(await state()).toEqual(['waiting', true]);
    expect(await report([ended])).toMatchObject({ duplicates: 1, completed: 0 });
  });

  it('calls sessions dropped when they end at once again and again', async () => {
    const dropped = await createCharger(database.db, tenant.id, { identity: 'DROP-1' });
    const short = [10, 20, 30, 40].map((second) =>
      reportedAttempt({
        identity: 'DROP-1',
        status: 101,
        at: `2026-11-25T11:00:${second}Z`,
        sessionMs: 200,
        closedBy: 'charger',
      }),
    );
    const answer = await report(short);
    expect(answer.results.map((one) => 'errorType' in one && one.errorType)).toEqual([
      null,
      null,
      'dropped-after-accept',
      'dropped-after-accept',
    ]);
    const [episode] = await inSystemScope(database.db, (tx) =>
      tx.episode.findMany({ where: { chargerId: dropped.id } }),
    );
    expect(episode).toMatchObject({ errorType: 'dropped-after-accept', attemptCount: 2 });
  });

  it('puts what is reported late into the partition of its day, and forgets old ids', async () => {
    const answer = await report([reportedAttempt({ at: '2026-10-01T00:00:00Z' })]);
    const id = answer.results.flatMap((one) => ('attemptId' in one ? one.attemptId : []))[0];
    const where = await inSystemScope(
      database.db,
      (tx) => tx.$queryRaw`
        SELECT tableoid::regclass::text AS name FROM connection_attempt WHERE id = ${id}::uuid`,
    );
    expect(where).toEqual([{ name: 'connection_attempt_20261001' }]);
    const known = () =>
      inSystemScope(database.db, (tx) => tx.reportedAttempt.count({ where: { id } }));
    await pruneReports(pool, now, 90);
    expect(await known()).toBe(1);
    await pruneReports(pool, now, 30);
    expect(await known()).toBe(0);
  });
});
