import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import type { UserContext } from '@/lib/context';
import { createChangeFeed, type Change, type ChangeFeed } from '@/lib/live/change-feed';
import { eventStream } from '@/lib/live/event-stream';
import { watchCharger } from '@/lib/live/watch-charger';
import { watchOverview } from '@/lib/live/watch-overview';
import { refusedAttempt } from '@/tests/support/attempt-event';
import { silentLog } from '@/tests/support/silent-log';
import { useTestDatabase } from '@/tests/support/test-database';
import {
  createCharger,
  createTenant,
  createUser,
  type TestCharger,
  type TestTenant,
} from '@/tests/support/world';

const database = useTestDatabase();
let pool: pg.Pool;
let feed: ChangeFeed;
let tenant: TestTenant;
let charger: TestCharger;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  feed = createChangeFeed({ connectionString: database.url, log: silentLog });
  tenant = await createTenant(database.db);
  charger = await createCharger(database.db, tenant.id);
});
afterAll(async () => {
  await feed.close();
  await pool.end();
});

async function contextOf(...user: [Parameters<typeof createUser>[1], string[], string[]?]) {
  const actor = await createUser(database.db, ...user);
  return { ...database.contextFor(actor), actor } satisfies UserContext;
}

const attempt = () =>
  refusedAttempt('throttled', {
    tenantId: tenant.id,
    chargerId: charger.id,
    identity: charger.identity,
  });

/** Repeats a hint until the feed listens: it opens its connection in the background. */
async function untilHeard(changes: readonly unknown[], send: () => Promise<unknown>) {
  await vi.waitFor(
    async () => {
      await send();
      expect(changes).not.toEqual([]);
    },
    { timeout: 10_000, interval: 50 },
  );
}

describe('the change feed', () => {
  it('says when it listens, tells of a recorded attempt, and goes on after its connection was cut', async () => {
    const changes: Change[] = [];
    const stop = feed.subscribe((change) => changes.push(change));
    const everything = { tenantId: null, chargerIds: null };
    await vi.waitFor(() => {
      expect(changes).toEqual([everything]);
    });
    await recordEvents(pool, [attempt()]);
    await vi.waitFor(() => {
      expect(changes[1]).toEqual({ tenantId: tenant.id, chargerIds: [charger.id] });
    });

    changes.length = 0;
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
    );
    await vi.waitFor(
      () => {
        expect(changes).toContainEqual(everything);
      },
      { timeout: 10_000 },
    );
    stop();
  });

  it('ignores what is not a hint', async () => {
    const changes: Change[] = [];
    const stop = feed.subscribe((change) => changes.push(change));
    await pool.query(`SELECT pg_notify('charger_changed', 'nonsense')`);
    await untilHeard(changes, () => recordEvents(pool, [attempt()]));
    expect(changes.every((change) => change.tenantId === tenant.id)).toBe(true);
    stop();
  });

  it('streams an event to who watches the charger, until they leave', async () => {
    const ctx = await contextOf('customer', [tenant.id], [charger.id]);
    const abort = new AbortController();
    const isWatched = await watchCharger(ctx, charger.id);
    const response = eventStream({ feed, isWatched, signal: abort.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const heard: string[] = [];
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const read = async () => {
      for (;;) {
        const part = await reader?.read();
        if (part?.value === undefined) return;
        if (part.value.includes('event: changed')) heard.push(part.value);
      }
    };
    const reading = read();
    await untilHeard(heard, () => recordEvents(pool, [attempt()]));
    abort.abort();
    await reader?.cancel();
    await reading;
  });
});

describe('who may watch', () => {
  it('hides a charger from strangers', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    for (const ctx of [
      await contextOf('admin', [foreign.id]),
      await contextOf('customer', [tenant.id]),
    ]) {
      await expect(watchCharger(ctx, charger.id)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('tells a charger’s page of that charger alone', async () => {
    const isWatched = await watchCharger(await contextOf('admin', [tenant.id]), charger.id);
    expect(isWatched({ tenantId: tenant.id, chargerIds: [charger.id] })).toBe(true);
    expect(isWatched({ tenantId: tenant.id, chargerIds: [] })).toBe(false);
    expect(isWatched({ tenantId: tenant.id, chargerIds: null })).toBe(true);
  });

  it('tells an overview of the actor’s tenants, a customer of their chargers', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    const change = { tenantId: tenant.id, chargerIds: [charger.id] };
    const hears = async (...user: Parameters<typeof contextOf>) =>
      (await watchOverview(await contextOf(...user)))(change);
    expect(await hears('operator', [])).toBe(true);
    expect(await hears('agent', [tenant.id])).toBe(true);
    expect(await hears('agent', [foreign.id])).toBe(false);
    expect(await hears('customer', [tenant.id], [charger.id])).toBe(true);
    expect(await hears('customer', [tenant.id])).toBe(false);
  });
});
