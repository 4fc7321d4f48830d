import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/access/actor';
import { parseAttemptFilters } from '@/lib/attempts/attempt-filters';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import { listRecentAttempts } from '@/lib/attempts/list-recent-attempts';
import { recordEvents } from '@/lib/attempts/record-events';
import { inScope, inSystemScope } from '@/lib/db/scope';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { acceptedAttempt, plainEvidence, refusedAttempt } from '@/tests/support/attempt-event';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
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
let own: TestTenant;
let foreign: TestTenant;
let charger: TestCharger;
let admin: UserActor;
let operator: UserActor;

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22 + (minute % 2), 12, minute));
const attempt = (errorType: ErrorType, minute: number, overrides: Partial<AttemptEvent>) =>
  refusedAttempt(errorType, { startedAt: at(minute), ...overrides });
const from = (address: string) => ({ evidence: { ...plainEvidence, address } });

beforeAll(async () => {
  own = await createTenant(database.db, 'Own');
  foreign = await createTenant(database.db, 'Foreign');
  charger = await createCharger(database.db, own.id, { identity: 'KNOWN-1' });
  const elsewhere = await createCharger(database.db, foreign.id, { identity: 'KNOWN-1' });
  admin = await createUser(database.db, 'admin', [own.id]);
  operator = await createUser(database.db, 'operator');
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const known = { tenantId: own.id, chargerId: charger.id, identity: 'KNOWN-1' };
  const stranger = { tenantId: own.id, identity: 'STRANGER', identityKey: 'stranger' };
  await recordEvents(pool, [
    attempt('invalid-credentials', 1, known),
    // Three of one instant, so that the id decides their order.
    attempt('not-registered', 2, stranger),
    attempt('not-registered', 2, { ...stranger, ...from('84.12.0.57') }),
    attempt('not-registered', 2, { ...stranger, ...from('84.12.0.58') }),
    acceptedAttempt({ ...known, startedAt: at(3) }),
    attempt('throttled', 4, { ...known, ...from('84.12.0.57') }),
    attempt('wrong-endpoint', 5, { identity: 'KNOWN-1' }),
    attempt('protocol-mismatch', 6, { outcome: 'failed', ...from('203.0.113.9') }),
    attempt('invalid-credentials', 7, {
      ...{ tenantId: foreign.id, chargerId: elsewhere.id, identity: 'KNOWN-1' },
    }),
  ]);
});
afterAll(() => pool.end());

type Params = Record<string, string>;

function list(actor: UserActor, params: Params = {}, tenantId: string | null = null) {
  const filters = parseAttemptFilters(params);
  return listRecentAttempts(database.contextFor(actor), { tenantId, filters });
}
async function minutes(actor: UserActor, params: Params = {}, tenantId: string | null = null) {
  const { attempts } = await list(actor, params, tenantId);
  return attempts.map(({ startedAt }) => startedAt.getUTCMinutes()).sort();
}

describe('listRecentAttempts', () => {
  it('is for who works for the tenant', async () => {
    const filters = parseAttemptFilters({});
    await expectPerRole(database, own.id, staffOnly, (ctx) =>
      listRecentAttempts(ctx, { tenantId: own.id, filters }),
    );
  });

  it('shows a tenant what is its own, with or without a charger', async () => {
    expect(await minutes(admin)).toEqual([1, 2, 2, 2, 3, 4]);
    const stranger = await createUser(database.db, 'admin', [
      (await createTenant(database.db, 'Third')).id,
    ]);
    expect(await minutes(stranger)).toEqual([]);
    expect(await minutes(stranger, { identity: 'KNOWN-1' })).toEqual([]);
    await expect(list(stranger, { tenant: own.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('shows what could be laid to no tenant to an operator of all tenants alone', async () => {
    expect(await minutes(operator)).toEqual([1, 2, 2, 2, 3, 4, 5, 6, 7]);
    expect(await minutes(operator, { tenant: 'none' })).toEqual([5, 6]);
    expect((await list(operator)).seesNobodys).toBe(true);
    expect(await minutes(operator, {}, own.id)).toEqual([1, 2, 2, 2, 3, 4]);
    for (const [actor, tenantId] of [
      [admin, null],
      [operator, own.id],
    ] as const) {
      expect(await minutes(actor, { tenant: 'none' }, tenantId)).not.toContain(5);
      expect((await list(actor, {}, tenantId)).seesNobodys).toBe(false);
    }
  });

  it('keeps it from a query that forgot its filter', async () => {
    const rows = await inScope(database.contextFor(admin), (tx) =>
      tx.connectionAttempt.findMany({ select: { tenantId: true } }),
    );
    expect(new Set(rows.map(({ tenantId }) => tenantId))).toEqual(new Set([own.id]));
  });

  it.each<[Params, number[]]>([
    [{ outcome: 'accepted' }, [3]],
    [{ outcome: 'failed' }, [6]],
    [{ error: 'invalid-credentials' }, [1, 7]],
    [{ charger: 'none' }, [2, 2, 2, 5, 6]],
    [{ address: '84.12.0.57' }, [2, 4]],
    [{ q: '84.12.0.57' }, [2, 4]],
    // Also of what knocked under the identity of a registered charger at a wrong address.
    [{ identity: 'KNOWN-1' }, [1, 3, 4, 5, 7]],
    [{ q: 'KNOWN-1', error: 'throttled' }, [4]],
    [{ identity: 'KNOWN-1', charger: 'none' }, [5]],
    [{ identity: 'KNOWN-1', tenant: 'none' }, [5]],
    [{ identity: 'known-1' }, []],
    // A space at its end is what can be wrong with an identity; around what is typed it is none.
    [{ identity: 'KNOWN-1 ' }, []],
    [{ q: ' STRANGER ' }, [2, 2, 2]],
    [
      { outcome: 'nonsense', error: "'; --", cursor: 'nonsense', tenant: '1', address: 'x' },
      [1, 2, 2, 2, 3, 4, 5, 6, 7],
    ],
  ])('is narrowed by %j', async (params, expected) => {
    expect(await minutes(operator, params)).toEqual(expected);
  });

  it('is narrowed to one tenant', async () => {
    const named = await list(operator, { identity: 'STRANGER', tenant: own.id });
    expect(named).toMatchObject({ attempts: [{}, {}, {}], tenant: { id: own.id, name: 'Own' } });
    expect(await minutes(operator, { identity: 'STRANGER', tenant: foreign.id })).toEqual([]);
  });

  it('finds under its identity what a charger sent that is deleted', async () => {
    const gone = await createCharger(database.db, foreign.id, { identity: 'GONE-1' });
    await recordEvents(pool, [
      attempt('throttled', 8, { tenantId: foreign.id, chargerId: gone.id, identity: 'GONE-1' }),
    ]);
    await inSystemScope(database.db, (tx) =>
      tx.charger.update({ where: { id: gone.id }, data: { deletedAt: new Date() } }),
    );
    const { attempts } = await list(operator, { identity: 'GONE-1' });
    expect(attempts).toMatchObject([{ identity: 'GONE-1', charger: null }]);
  });

  it.each<[string, Params]>([
    ['all', {}],
    ['one of a filter', { charger: 'none' }],
    ['one of several walks', { identity: 'KNOWN-1' }],
    ['one that is looked through', { outcome: 'refused' }],
  ])('pages through %s, newest first, each once', async (_, params) => {
    const expected = (await list(operator, params)).attempts.map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const filters = parseAttemptFilters(cursor === null ? params : { ...params, cursor });
      const page: Awaited<ReturnType<typeof list>> = await listRecentAttempts(
        database.contextFor(operator),
        { tenantId: null, filters, pageSize: 2 },
      );
      seen.push(...page.attempts.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(expected);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('tells whose an attempt was and what it means', async () => {
    const [latest] = (await list(operator, { tenant: own.id })).attempts;
    expect(latest).toMatchObject({
      ...{ identity: 'KNOWN-1', charger: { id: charger.id }, tenant: { name: 'Own' } },
    });
    const [nobodys] = (await list(operator, { tenant: 'none', outcome: 'refused' })).attempts;
    expect(nobodys).toMatchObject({
      ...{ identity: 'KNOWN-1', charger: null, tenant: null },
      diagnosis: { errorType: 'wrong-endpoint' },
    });
  });
});

describe('the walk', () => {
  it('looks through so many at most, and goes on from there', async () => {
    const crowded = await createTenant(database.db, 'Crowded');
    await pool.query(`SELECT set_config('app.tenants', '*', false)`);
    // Each instant is one of many, so that the place to go on from is one of them.
    await pool.query(
      `INSERT INTO connection_attempt (id, started_at, tenant_id, outcome, address, duration_ms, gateway, evidence)
       SELECT gen_random_uuid(), timestamptz '2026-11-24 12:00Z' - (n / 7) * interval '1 second', $1,
         (CASE WHEN n = 11000 THEN 'accepted' ELSE 'refused' END)::attempt_outcome, '127.0.0.1', 1, 'test', $2
       FROM generate_series(1, 11000) AS n`,
      [crowded.id, JSON.stringify(plainEvidence)],
    );
    let cursor: string | null = null;
    const pages: { count: number; isCutShort: boolean }[] = [];
    do {
      const params = { outcome: 'accepted', tenant: crowded.id };
      const page: Awaited<ReturnType<typeof list>> = await list(
        operator,
        cursor === null ? params : { ...params, cursor },
      );
      pages.push({ count: page.attempts.length, isCutShort: page.isCutShort });
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(pages).toEqual([
      { count: 0, isCutShort: true },
      { count: 0, isCutShort: true },
      { count: 1, isCutShort: false },
    ]);
  });
});
