import { randomUUID } from 'node:crypto';
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

/** Until the feed listens and has told all that was before: hints come in their order. */
async function untilQuiet(changes: readonly Change[]) {
  const marker = randomUUID();
  await untilHeard(changes, () => recordEvents(pool, [attempt()]));
  const hint = JSON.stringify({ tenant: marker, chargers: [] });
  await pool.query(`SELECT pg_notify('charger_changed', $1)`, [hint]);
  await vi.waitFor(() => {
    expect(changes.at(-1)?.tenantId).toBe(marker);
  });
}

/** The events of a stream, as a browser hears them. */
function listenTo({ body }: Response) {
  const heard: string[] = [];
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const reading = (async () => {
    for (;;) {
      const part = await reader?.read();
      if (part?.value === undefined) return;
      if (part.value.includes('event: changed')) heard.push(part.value);
    }
  })();
  const end = async () => {
    await reader?.cancel();
    await reading;
  };
  return { heard, end };
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
    const response = eventStream({
      ...{ feed, isWatched, signal: abort.signal },
      readings: [feed.reading()],
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const { heard, end } = listenTo(response);
    await untilHeard(heard, () => recordEvents(pool, [attempt()]));
    abort.abort();
    await end();
  });

  it('tells a page as it comes whether it is outdated', async () => {
    const isWatched = await watchCharger(await contextOf('admin', [tenant.id]), charger.id);
    const changes: Change[] = [];
    const stop = feed.subscribe((change) => changes.push(change));
    await untilQuiet(changes);
    const signal = new AbortController().signal;
    const [old] = feed.reading().split('@');
    const outdated = listenTo(eventStream({ feed, isWatched, signal, readings: [`${old}@0`] }));
    const unread = listenTo(eventStream({ feed, isWatched, signal, readings: [] }));
    const current = listenTo(
      eventStream({ feed, isWatched, signal, readings: [feed.reading(), feed.reading()] }),
    );
    await vi.waitFor(() => {
      expect([outdated.heard, unread.heard].map(({ length }) => length)).toEqual([1, 1]);
    });
    expect(current.heard).toEqual([]);
    changes.length = 0;
    await recordEvents(pool, [attempt()]);
    await vi.waitFor(() => {
      expect(current.heard).toHaveLength(changes.length);
      expect(changes).toHaveLength(1);
    });
    for (const { end } of [outdated, unread, current]) await end();
    stop();
  });
});

describe('what was read', () => {
  it('is outdated once something of it has changed, or when that cannot be known', async () => {
    const other = await createCharger(database.db, tenant.id);
    const changes: Change[] = [];
    const stop = feed.subscribe((change) => changes.push(change));
    await untilQuiet(changes);
    const admin = await contextOf('admin', [tenant.id]);
    const its = await watchCharger(admin, charger.id);
    const ofOther = await watchCharger(admin, other.id);
    const before = feed.reading();
    changes.length = 0;
    await recordEvents(pool, [attempt()]);
    await vi.waitFor(() => {
      expect(changes).toHaveLength(1);
    });
    expect(feed.isOutdated(before, its)).toBe(true);
    expect(feed.isOutdated(before, ofOther)).toBe(false);
    const [feedId] = before.split('@');
    for (const reading of ['', 'x', `${feedId}@-1`, `${feedId}@0`, '00000000@99999999999']) {
      expect(feed.isOutdated(reading, ofOther)).toBe(true);
    }
    stop();
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
