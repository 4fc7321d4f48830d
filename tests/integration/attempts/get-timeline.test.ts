import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayEvent } from '@/lib/attempts/gateway-event';
import { getTimeline } from '@/lib/attempts/get-timeline';
import { recordEvents } from '@/lib/attempts/record-events';
import { acceptedAttempt, refusedAttempt, sessionEnd } from '@/tests/support/attempt-event';
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

const now = new Date('2026-11-23T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const of = (startedAt: Date) => ({
  startedAt,
  tenantId: tenant.id,
  chargerId: charger.id,
  identity: charger.identity,
});

async function timelineOf(events: GatewayEvent[]) {
  await recordEvents(pool, events);
  return getTimeline(
    database.contextFor(systemActor, () => now),
    charger.id,
  );
}

describe('getTimeline', () => {
  it('clips a connection that began before the window', async () => {
    const accepted = acceptedAttempt(of(hoursAgo(30)));
    const timeline = await timelineOf([accepted, sessionEnd(accepted, 20 * 3_600_000)]);
    expect(timeline.connected).toEqual([{ from: hoursAgo(24), to: hoursAgo(10) }]);
    expect(timeline.acceptedCount).toBe(0);
  });

  it('leaves a live connection open', async () => {
    const timeline = await timelineOf([acceptedAttempt(of(hoursAgo(2)))]);
    expect(timeline.connected).toEqual([{ from: hoursAgo(2), to: null }]);
    expect(timeline.acceptedCount).toBe(1);
  });

  it('leaves out what ended before the window', async () => {
    const accepted = acceptedAttempt(of(hoursAgo(40)));
    const timeline = await timelineOf([accepted, sessionEnd(accepted, 3_600_000)]);
    expect(timeline.connected).toEqual([]);
  });

  it('counts failed attempts in five-minute stretches', async () => {
    const first = hoursAgo(3);
    const soonAfter = new Date(first.getTime() + 60_000);
    const timeline = await timelineOf(
      [hoursAgo(25), first, soonAfter, hoursAgo(1)].map((at) =>
        refusedAttempt('throttled', of(at)),
      ),
    );
    expect(timeline.failed).toEqual([
      { from: first, count: 2 },
      { from: hoursAgo(1), count: 1 },
    ]);
    expect(timeline.failedCount).toBe(3);
  });

  it('is hidden from a foreign tenant and from somebody else’s customer', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    for (const actor of [
      await createUser(database.db, 'admin', [foreign.id]),
      await createUser(database.db, 'customer', [tenant.id]),
    ]) {
      await expect(getTimeline(database.contextFor(actor), charger.id)).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});
