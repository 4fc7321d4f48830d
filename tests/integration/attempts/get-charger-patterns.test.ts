import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/access/actor';
import { getChargerPatterns } from '@/lib/attempts/get-charger-patterns';
import { recordEvents } from '@/lib/attempts/record-events';
import { acceptedAttempt, refusedAttempt, sessionEnd } from '@/tests/support/attempt-event';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestCharger } from '@/tests/support/world';

const database = useTestDatabase();
const now = new Date('2026-11-23T14:00:00Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
let pool: pg.Pool;
let tenantId: string;
let admin: UserActor;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  tenantId = (await createTenant(database.db)).id;
  admin = await createUser(database.db, 'admin', [tenantId]);
});
afterAll(() => pool.end());

const idsOf = (charger: TestCharger) => ({ tenantId, chargerId: charger.id });
const patternsOf = (charger: TestCharger, actor = admin) =>
  getChargerPatterns(
    database.contextFor(actor, () => now),
    charger.id,
  );

describe('getChargerPatterns', () => {
  it('finds the pace at which a charger fails', async () => {
    const charger = await createCharger(database.db, tenantId);
    await recordEvents(
      pool,
      [10, 40, 70, 100, 130, 160].map((ago) =>
        refusedAttempt('invalid-credentials', { ...idsOf(charger), startedAt: secondsAgo(ago) }),
      ),
    );
    expect(await patternsOf(charger)).toEqual([
      { id: 'retry-loop', values: { interval: '30 s', jitter: '', count: '6' } },
    ]);
  });

  it('finds sessions that end at a constant age, and the starts that come with them', async () => {
    const charger = await createCharger(database.db, tenantId);
    for (const ago of [1_200, 900, 600, 300]) {
      const attempt = acceptedAttempt({ ...idsOf(charger), startedAt: secondsAgo(ago) });
      const end = sessionEnd(attempt, 110_000);
      const close = { by: 'network', code: 1006, reason: null } as const;
      const evidence = {
        ...end.evidence,
        close: { ...close, afterMs: 110_000, messagesReceived: 0 },
      };
      const boot = { vendor: null, model: null, serial: 'S-1', firmware: null };
      await recordEvents(pool, [
        attempt,
        { type: 'boot', ...idsOf(charger), at: secondsAgo(ago - 1), ...boot },
        { ...end, evidence },
      ]);
    }
    const found = await patternsOf(charger);
    expect(found.map(({ id }) => id)).toEqual(['reboot-loop', 'keepalive-drop']);
    expect(found[1]?.values).toMatchObject({ count: '4', age: '110 s', by: 'the network' });
  });

  it('counts who else is behind the address, in its tenant alone', async () => {
    const address = '203.0.113.50';
    const foreign = await createTenant(database.db, 'Foreign');
    const places = [tenantId, tenantId, tenantId, tenantId, foreign.id];
    const chargers: TestCharger[] = [];
    for (const place of places) {
      const charger = await createCharger(database.db, place);
      const attempt = refusedAttempt('throttled', {
        ...{ tenantId: place, chargerId: charger.id, startedAt: secondsAgo(50) },
      });
      const evidence = { ...attempt.evidence, address };
      await recordEvents(pool, [{ ...attempt, evidence }]);
      chargers.push(charger);
    }
    const [one] = chargers;
    expect(one === undefined ? [] : await patternsOf(one)).toEqual([
      { id: 'many-behind-address', values: { chargers: '4', address, allowed: '10' } },
    ]);
  });

  it('is for who may see the charger', async () => {
    const charger = await createCharger(database.db, tenantId);
    await expectPerRole(database, tenantId, { ...staffOnly, customer: 'not-found' }, (ctx) =>
      getChargerPatterns(ctx, charger.id),
    );
    const owner = await createUser(database.db, 'customer', [tenantId], [charger.id]);
    expect(await patternsOf(charger, owner)).toEqual([]);
  });
});
