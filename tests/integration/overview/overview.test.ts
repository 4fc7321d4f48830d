import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/access/actor';
import type { ConnectionState } from '@/lib/format/connection-state';
import { inSystemScope } from '@/lib/db/scope';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { countChargerStates } from '@/lib/overview/count-charger-states';
import { listFailingNow } from '@/lib/overview/list-failing-now';
import { listFailuresOverTime } from '@/lib/overview/list-failures-over-time';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
const now = new Date('2026-11-23T12:10:00.000Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
let own: TestTenant;
let foreign: TestTenant;
let admin: UserActor;
let customer: UserActor;

async function failing(
  tenantId: string,
  identity: string,
  data: { errorType: ErrorType; attempts: number; minutes: number; state?: ConnectionState },
) {
  const { id } = await createCharger(database.db, tenantId, { identity });
  await inSystemScope(database.db, async (tx) => {
    await tx.charger.update({
      where: { id },
      data: { connectionState: data.state ?? 'refused', errorType: data.errorType },
    });
    await tx.episode.create({
      data: {
        tenantId,
        chargerId: id,
        errorType: data.errorType,
        cause: 'wrong-password',
        refusedBy: 'gateway',
        openedAt: minutesAgo(data.minutes + 10),
        lastSeenAt: minutesAgo(data.minutes),
        attemptCount: data.attempts,
        diagnosis: {},
      },
    });
  });
  return id;
}

function counted(tenantId: string, outcome: string, minutes: number, count: number) {
  const fiveMinutes = 300_000;
  const bucketStart = new Date(
    Math.floor(minutesAgo(minutes).getTime() / fiveMinutes) * fiveMinutes,
  );
  return inSystemScope(database.db, (tx) =>
    tx.attemptCount.create({ data: { tenantId, outcome, bucketStart, count } }),
  );
}

beforeAll(async () => {
  own = await createTenant(database.db, 'Own');
  foreign = await createTenant(database.db, 'Foreign');
  admin = await createUser(database.db, 'admin', [own.id]);
  const few = await failing(own.id, 'FEW', { errorType: 'throttled', attempts: 2, minutes: 1 });
  await failing(own.id, 'MANY', { errorType: 'invalid-credentials', attempts: 90, minutes: 5 });
  await failing(own.id, 'GONE', {
    errorType: 'unreachable',
    attempts: 500,
    minutes: 600,
    state: 'silent',
  });
  await createCharger(database.db, own.id, { identity: 'NEW' });
  await failing(foreign.id, 'THEIRS', { errorType: 'throttled', attempts: 9, minutes: 1 });
  customer = await createUser(database.db, 'customer', [own.id], [few]);
  await counted(own.id, 'throttled', 1, 4);
  await counted(own.id, 'throttled', 7, 3);
  await counted(own.id, 'accepted', 1, 1_000);
  await counted(own.id, 'not-registered', 40, 5);
  await counted(own.id, 'unreachable', 3_000, 7);
  await counted(foreign.id, 'throttled', 1, 99);
});

const ctxOf = (actor: UserActor) => database.contextFor(actor, () => now);

describe('countChargerStates', () => {
  it('counts the chargers of the actor’s tenants', async () => {
    expect(await countChargerStates(ctxOf(admin), { tenantId: null })).toEqual({
      connected: 0,
      waiting: 1,
      refused: 2,
      silent: 1,
      total: 4,
      isCapped: false,
    });
  });

  it('counts only a customer’s own', async () => {
    const counts = await countChargerStates(ctxOf(customer), { tenantId: null });
    expect(counts).toMatchObject({ refused: 1, total: 1 });
  });

  it('refuses a foreign tenant', async () => {
    await expect(countChargerStates(ctxOf(admin), { tenantId: foreign.id })).rejects.toThrow(
      /nothing/,
    );
  });
});

describe('listFailuresOverTime', () => {
  it('sums the counts into 48 steps by error type', async () => {
    const failures = await listFailuresOverTime(ctxOf(admin), { tenantId: null, period: '24h' });
    expect(failures?.points).toHaveLength(48);
    expect(failures?.points.at(-1)).toEqual({
      startsAt: new Date('2026-11-23T12:00:00.000Z'),
      counts: { throttled: 7 },
    });
    expect(failures?.totals).toEqual([
      { errorType: 'not-registered', count: 5 },
      { errorType: 'throttled', count: 7 },
    ]);
    expect(failures?.total).toBe(12);
  });

  it('reaches back seven days', async () => {
    const failures = await listFailuresOverTime(ctxOf(admin), { tenantId: null, period: '7d' });
    expect(failures?.points).toHaveLength(48);
    expect(failures?.total).toBe(19);
  });

  it('tells a customer nothing about the rest of the tenant', async () => {
    expect(
      await listFailuresOverTime(ctxOf(customer), { tenantId: null, period: '24h' }),
    ).toBeNull();
  });

  it('refuses a foreign tenant', async () => {
    await expect(
      listFailuresOverTime(ctxOf(admin), { tenantId: foreign.id, period: '24h' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('listFailingNow', () => {
  const identities = async (actor: UserActor, errorType: ErrorType | null = null) =>
    (await listFailingNow(ctxOf(actor), { tenantId: null, errorType })).worst.map(
      (row) => row.charger.identity,
    );

  it('puts those who still try first, by attempts', async () => {
    expect(await identities(admin)).toEqual(['MANY', 'FEW', 'GONE']);
  });

  it('narrows to an error type', async () => {
    expect(await identities(admin, 'throttled')).toEqual(['FEW']);
  });

  it('shows a customer only their own', async () => {
    expect(await identities(customer)).toEqual(['FEW']);
  });

  it('refuses a foreign tenant', async () => {
    const input = { tenantId: foreign.id, errorType: null };
    await expect(listFailingNow(ctxOf(admin), input)).rejects.toThrow(/nothing here/);
  });
});
