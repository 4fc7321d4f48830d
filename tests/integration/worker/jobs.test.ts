import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPartitions } from '@/lib/attempts/keep-partitions';
import { recordEvents } from '@/lib/attempts/record-events';
import { endLostSessions } from '@/lib/chargers/end-lost-sessions';
import { inSystemScope } from '@/lib/db/scope';
import { ageEpisodes } from '@/lib/episodes/age-episodes';
import { listeningSince } from '@/lib/episodes/listening-since';
import { openSilentEpisodes } from '@/lib/episodes/open-silent-episodes';
import { refreshSilentEpisodes } from '@/lib/episodes/refresh-silent-episodes';
import {
  acceptedAttempt,
  plainEvidence,
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

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  tenant = await createTenant(database.db);
});
afterAll(() => pool.end());

const minute = 60_000;
const longAgo = new Date(0);
const read = (charger: TestCharger) =>
  inSystemScope(database.db, (tx) =>
    tx.charger.findUniqueOrThrow({ where: { id: charger.id }, include: { episodes: true } }),
  );
const partitions = async () => {
  const rows = await pool.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relname ~ '^connection_attempt_[0-9]{8}$' ORDER BY 1",
  );
  return rows.rows.map((row) => row.name);
};

describe('keepPartitions', () => {
  it('makes the days ahead, moves what waited, and drops what is past retention', async () => {
    const now = new Date('2030-05-10T12:00:00Z');
    await recordEvents(pool, [
      refusedAttempt('unreachable', { startedAt: new Date('2030-05-11T08:00:00Z') }),
    ]);
    expect(await keepPartitions(pool, now, 30)).toEqual({ made: 9, dropped: 0 });
    expect(await keepPartitions(pool, now, 30)).toEqual({ made: 0, dropped: 0 });
    expect(await partitions()).toContain('connection_attempt_20300511');
    const moved = await inSystemScope(
      database.db,
      (tx) => tx.$queryRaw<unknown[]>`SELECT id FROM connection_attempt_20300511`,
    );
    expect(moved).toHaveLength(1);

    const later = new Date('2030-06-12T00:10:00Z');
    expect(await keepPartitions(pool, later, 30)).toMatchObject({ dropped: 4 });
    expect(await partitions()).not.toContain('connection_attempt_20300511');
  });
});

describe('openSilentEpisodes', () => {
  it('opens unreachable once for a charger that went quiet, and any contact ends it', async () => {
    const charger = await createCharger(database.db, tenant.id);
    const start = new Date();
    const attempt = acceptedAttempt({
      startedAt: start,
      tenantId: tenant.id,
      chargerId: charger.id,
    });
    await recordEvents(pool, [attempt, sessionEnd(attempt, minute)]);
    const soon = new Date(start.getTime() + 4 * minute);
    expect(await openSilentEpisodes(pool, soon, longAgo)).toBe(0);
    const late = new Date(start.getTime() + 30 * minute);
    expect(await openSilentEpisodes(pool, late, null)).toBe(0);
    const restarted = new Date(late.getTime() - minute);
    expect(await openSilentEpisodes(pool, late, restarted)).toBe(0);
    expect(await openSilentEpisodes(pool, late, longAgo)).toBe(1);
    expect(await openSilentEpisodes(pool, late, longAgo)).toBe(0);
    expect(await read(charger)).toMatchObject({
      connectionState: 'silent',
      errorType: 'unreachable',
      episodes: [{ state: 'open', attemptCount: 0, errorType: 'unreachable' }],
    });

    const back = new Date(late.getTime() + minute);
    await recordEvents(pool, [{ ...acceptedAttempt(), ...idsOf(charger), startedAt: back }]);
    expect(await read(charger)).toMatchObject({
      connectionState: 'connected',
      episodes: [{ state: 'resolved' }],
    });
  });

  it('leaves connected, unseen and not expected chargers alone', async () => {
    const connected = await createCharger(database.db, tenant.id);
    await createCharger(database.db, tenant.id);
    await recordEvents(pool, [{ ...acceptedAttempt(), ...idsOf(connected) }]);
    expect(await openSilentEpisodes(pool, new Date(Date.now() + 86_400_000), longAgo)).toBe(0);
  });

  it('names the TLS failure that was seen from the address of the charger', async () => {
    const charger = await createCharger(database.db, tenant.id);
    const address = '203.0.113.77';
    const attempt = acceptedAttempt({
      ...idsOf(charger),
      evidence: { ...acceptedAttempt().evidence, address },
    });
    const tls = {
      version: 'TLSv1.2',
      serverName: null,
      alert: 'unknown_ca',
      errorCode: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
      handshakeDone: false,
    };
    const failure = refusedAttempt('unreachable', {
      outcome: 'failed',
      startedAt: new Date(Date.now() + 5 * minute),
      evidence: { ...plainEvidence, stage: 'tls', transport: 'wss', address, tls, answer: null },
    });
    await recordEvents(pool, [attempt, sessionEnd(attempt, minute), failure]);
    await openSilentEpisodes(pool, new Date(Date.now() + 60 * minute), longAgo);
    const { episodes } = await read(charger);
    expect(episodes[0]?.cause).toBe('ca-not-trusted');
  });
});

describe('refreshSilentEpisodes', () => {
  it('sees the site fall silent after the first of its chargers', async () => {
    const site = await inSystemScope(database.db, (tx) =>
      tx.site.create({ data: { tenantId: tenant.id, name: 'Depot' }, select: { id: true } }),
    );
    const chargers: TestCharger[] = [];
    for (let index = 0; index < 4; index += 1) {
      const charger = await createCharger(database.db, tenant.id, { siteId: site.id });
      const attempt = acceptedAttempt(idsOf(charger));
      await recordEvents(pool, [attempt, sessionEnd(attempt, minute)]);
      chargers.push(charger);
    }
    const late = new Date(Date.now() + 60 * minute);
    const [first, ...others] = chargers.map((charger) => charger.id);
    await openSilentEpisodes(pool, late, longAgo, [first ?? '']);
    const causeOfFirst = async () => {
      const [charger] = chargers;
      return charger === undefined ? undefined : (await read(charger)).episodes[0]?.cause;
    };
    expect(await causeOfFirst()).not.toBe('site-offline');
    await openSilentEpisodes(pool, late, longAgo, others);
    expect(await refreshSilentEpisodes(pool, new Date())).toBeGreaterThan(0);
    expect(await causeOfFirst()).toBe('site-offline');
    expect(await refreshSilentEpisodes(pool, new Date())).toBe(0);
  });
});

describe('listeningSince', () => {
  it('is the start of the oldest gateway that still listens', async () => {
    expect(await listeningSince(pool)).toBeNull();
    await pool.query(`INSERT INTO gateway_node VALUES
      ('dead', '2020-01-01', now() - interval '2 minutes'),
      ('old', '2024-01-01Z', now()), ('new', '2025-01-01', now())`);
    expect(await listeningSince(pool)).toEqual(new Date('2024-01-01T00:00:00Z'));
  });
});

describe('endLostSessions', () => {
  it('ends what no gateway renews', async () => {
    const charger = await createCharger(database.db, tenant.id);
    await recordEvents(pool, [{ ...acceptedAttempt(), ...idsOf(charger) }]);
    expect(await endLostSessions(pool)).toBe(0);
    await inSystemScope(database.db, (tx) =>
      tx.chargerSession.update({
        where: { chargerId: charger.id },
        data: { leaseUntil: new Date(0) },
      }),
    );
    expect(await endLostSessions(pool)).toBe(1);
    expect(await read(charger)).toMatchObject({ connectionState: 'waiting' });
  });
});

describe('ageEpisodes', () => {
  it('ends a conflict that did not come back', async () => {
    const charger = await createCharger(database.db, tenant.id);
    const long = new Date(Date.now() - 20 * minute);
    await recordEvents(pool, [
      refusedAttempt('session-conflict', { ...idsOf(charger), startedAt: long }),
    ]);
    expect(await ageEpisodes(pool)).toBe(1);
    expect(await read(charger)).toMatchObject({ errorType: null });
  });

  it('ends a conflict at once when a connection has held since and proved a fix', async () => {
    const charger = await createCharger(database.db, tenant.id);
    await recordEvents(pool, [refusedAttempt('session-conflict', idsOf(charger))]);
    const fixed = (state: 'holding' | 'verified') =>
      inSystemScope(database.db, (tx) =>
        tx.fix.create({
          data: {
            ...{ tenantId: tenant.id, chargerId: charger.id, key: randomUUID() },
            ...{ kind: 'close-session', actorName: 'Ada', result: {}, input: {}, state },
            ...{ isOpen: false, needsHand: false, waitSeconds: 60, holdSeconds: 300 },
            ...{ appliedAt: new Date(), connectedAt: new Date(Date.now() + 1_000) },
          },
        }),
      );
    await fixed('holding');
    expect(await ageEpisodes(pool)).toBe(0);
    await fixed('verified');
    expect(await ageEpisodes(pool)).toBe(1);
    expect(await read(charger)).toMatchObject({ errorType: null });
  });
});

function idsOf(charger: TestCharger) {
  return { tenantId: charger.tenantId, chargerId: charger.id, identity: charger.identity };
}
