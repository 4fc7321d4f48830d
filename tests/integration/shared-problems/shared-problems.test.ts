import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/access/actor';
import { recordEvents } from '@/lib/attempts/record-events';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { openSilentEpisodes } from '@/lib/episodes/open-silent-episodes';
import { getChargerSharedProblem } from '@/lib/shared-problems/get-charger-shared-problem';
import { getSharedProblem } from '@/lib/shared-problems/get-shared-problem';
import { listSharedProblemChargers } from '@/lib/shared-problems/list-shared-problem-chargers';
import { listSharedProblems } from '@/lib/shared-problems/list-shared-problems';
import { updateSharedProblems } from '@/lib/shared-problems/update-shared-problems';
import { acceptedAttempt, refusedAttempt, sessionEnd } from '@/tests/support/attempt-event';
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
let tenant: TestTenant;
let foreign: TestTenant;
let admin: UserActor;
let flensburg: TestCharger[];
let kiel: TestCharger[];

const now = new Date('2026-11-23T15:00:00Z');
const fellSilentAt = new Date('2026-11-23T14:02:00Z');
const secondsAfter = (seconds: number) => new Date(fellSilentAt.getTime() + seconds * 1_000);
const retentionDays = 30;

async function siteOf(name: string, count: number, tenantId = tenant.id): Promise<TestCharger[]> {
  const site = await inSystemScope(database.db, (tx) =>
    tx.site.create({ data: { tenantId, name }, select: { id: true } }),
  );
  const chargers: TestCharger[] = [];
  for (let index = 1; index <= count; index += 1) {
    const identity = `${name}-${String(index).padStart(2, '0')}`;
    chargers.push(await createCharger(database.db, tenantId, { identity, siteId: site.id }));
  }
  return chargers;
}

/** Was connected until it fell silent; one second after the other. */
async function goSilent(chargers: readonly TestCharger[]): Promise<void> {
  const events = chargers.flatMap(({ id: chargerId, tenantId }, index) => {
    const startedAt = secondsAfter(index - 3_600);
    const attempt = acceptedAttempt({ tenantId, chargerId, startedAt, gateway: `g-${tenantId}` });
    return [attempt, sessionEnd(attempt, 3_600_000)];
  });
  await recordEvents(pool, events);
  await openSilentEpisodes(
    pool,
    now,
    new Date(0),
    chargers.map(({ id }) => id),
  );
}

async function stayConnected(chargers: readonly TestCharger[], startedAt = fellSilentAt) {
  await recordEvents(
    pool,
    chargers.map(({ id: chargerId, tenantId }) =>
      acceptedAttempt({ tenantId, chargerId, startedAt, gateway: `g-${tenantId}` }),
    ),
  );
}

const ctxOf = (actor: UserActor) => database.contextFor(actor, () => now);
const open = () => listSharedProblems(ctxOf(admin), { tenantId: null, view: 'open' });
const update = (at = now) => updateSharedProblems(pool, at, retentionDays);

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  tenant = await createTenant(database.db);
  foreign = await createTenant(database.db, 'Foreign');
  admin = await createUser(database.db, 'admin', [tenant.id]);
  flensburg = await siteOf('Flensburg', 13);
  kiel = await siteOf('Kiel', 12);
  await stayConnected([...kiel, ...flensburg.slice(12)]);
  await goSilent(flensburg.slice(0, 12));
});
afterAll(() => pool.end());

describe('updateSharedProblems', () => {
  it('makes one problem of a site that fell silent at once, and does not do it twice', async () => {
    expect(await update()).toEqual({ open: 1, resolved: 0 });
    expect(await update()).toEqual({ open: 1, resolved: 0 });
    const { problems } = await open();
    expect(problems).toMatchObject([
      {
        kind: 'site',
        name: 'Flensburg',
        errorType: 'unreachable',
        startedAt: fellSilentAt,
        failingCount: 12,
        totalCount: 13,
        resolvedAt: null,
      },
    ]);
  });

  it('makes none of two chargers of another site', async () => {
    await recordEvents(
      pool,
      kiel
        .slice(0, 2)
        .map(({ id: chargerId, tenantId }) =>
          refusedAttempt('invalid-credentials', { tenantId, chargerId }),
        ),
    );
    expect(await update()).toEqual({ open: 1, resolved: 0 });
  });

  it('keeps tenants apart, and puts the worst first', async () => {
    const big = await siteOf('Lübeck', 20);
    await goSilent(big);
    await goSilent(await siteOf('Elsewhere', 5, foreign.id));
    expect(await update()).toEqual({ open: 3, resolved: 0 });
    const { problems } = await open();
    expect(problems.map(({ failingCount, name }) => [name, failingCount])).toEqual([
      ['Lübeck', 20],
      ['Flensburg', 12],
    ]);
  });
});

describe('listSharedProblems', () => {
  it('is paged by key', async () => {
    const first = await listSharedProblems(ctxOf(admin), {
      ...{ tenantId: tenant.id, view: 'open', pageSize: 1 },
    });
    const second = await listSharedProblems(ctxOf(admin), {
      ...{ tenantId: tenant.id, view: 'open', pageSize: 1 },
      cursor: first.nextCursor ?? '',
    });
    const names = [first, second].map(({ problems }) => problems.map(({ name }) => name));
    expect(names).toEqual([['Lübeck'], ['Flensburg']]);
    expect(second.nextCursor).toBeNull();
  });

  it('narrows to an error type', async () => {
    const input = { tenantId: null, view: 'open', errorType: 'throttled' } as const;
    expect((await listSharedProblems(ctxOf(admin), input)).problems).toEqual([]);
  });

  it('is for staff', async () => {
    await expectPerRole(database, tenant.id, staffOnly, (ctx) =>
      listSharedProblems(ctx, { tenantId: tenant.id, view: 'open' }),
    );
  });
});

describe('a shared problem', () => {
  const flensburgId = async () =>
    (await open()).problems.find(({ name }) => name === 'Flensburg')?.id ?? '';

  it('is read by staff of its tenant', async () => {
    const id = await flensburgId();
    await expectPerRole(database, tenant.id, staffOnly, (ctx) => getSharedProblem(ctx, id));
    await expectPerRole(database, tenant.id, staffOnly, (ctx) =>
      listSharedProblemChargers(ctx, { problemId: id }),
    );
  });

  it('lists its chargers, paged by key', async () => {
    const problemId = await flensburgId();
    const first = await listSharedProblemChargers(ctxOf(admin), { problemId, pageSize: 7 });
    const second = await listSharedProblemChargers(ctxOf(admin), {
      ...{ problemId, pageSize: 7, cursor: first.nextCursor ?? '' },
    });
    const listed = [...first.chargers, ...second.chargers];
    expect(listed.map(({ identity }) => identity)).toEqual(
      flensburg.slice(0, 12).map(({ identity }) => identity),
    );
    expect(listed[0]).toMatchObject({ state: 'silent', siteName: 'Flensburg', recoveredAt: null });
    expect(second.nextCursor).toBeNull();
  });

  it('is hidden by row-level security from a query that forgot its filter', async () => {
    const actor = await createUser(database.db, 'admin', [foreign.id]);
    const [problems, members] = await inScope({ db: database.db, actor }, async (tx) => [
      await tx.sharedProblem.findMany(),
      await tx.sharedProblemCharger.findMany(),
    ]);
    expect(new Set([...problems, ...members].map(({ tenantId }) => tenantId))).toEqual(
      new Set([foreign.id]),
    );
    expect(await database.db.sharedProblem.findMany()).toEqual([]);
  });

  it('shows on the page of each of its chargers, to a customer without the others', async () => {
    const [silent] = flensburg;
    const well = flensburg.at(-1);
    if (silent === undefined || well === undefined) throw new Error('There are chargers.');
    expect(await getChargerSharedProblem(ctxOf(admin), silent.id)).toMatchObject({
      name: 'Flensburg',
      whole: { failingCount: 12, totalCount: 13 },
    });
    expect(await getChargerSharedProblem(ctxOf(admin), well.id)).toBeNull();
    const owner = await createUser(database.db, 'customer', [tenant.id], [silent.id]);
    expect(await getChargerSharedProblem(ctxOf(owner), silent.id)).toMatchObject({ whole: null });
    const other = await createUser(database.db, 'customer', [tenant.id], [well.id]);
    expect(await getChargerSharedProblem(ctxOf(other), silent.id)).toBeNull();
    const anonymous = database.contextFor({ kind: 'anonymous' });
    await expect(getChargerSharedProblem(anonymous, silent.id)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('loses the chargers that come back, and is over when few are left', async () => {
    const id = await flensburgId();
    await stayConnected(flensburg.slice(0, 8), now);
    expect(await update()).toMatchObject({ resolved: 0 });
    expect(await getSharedProblem(ctxOf(admin), id)).toMatchObject({
      ...{ failingCount: 4, peakCount: 12, resolvedAt: null },
    });
    const { chargers } = await listSharedProblemChargers(ctxOf(admin), { problemId: id });
    expect(chargers.filter(({ recoveredAt }) => recoveredAt !== null)).toHaveLength(8);

    await stayConnected(flensburg.slice(8, 11), now);
    expect(await update()).toMatchObject({ resolved: 1 });
    expect(await getSharedProblem(ctxOf(admin), id)).toMatchObject({ resolvedAt: now });
    const past = await listSharedProblems(ctxOf(admin), { tenantId: null, view: 'past' });
    expect(past.problems.map(({ name }) => name)).toEqual(['Flensburg']);
  });

  it('is forgotten after the retention time', async () => {
    await update(new Date(now.getTime() + (retentionDays + 1) * 86_400_000));
    const past = await listSharedProblems(ctxOf(admin), { tenantId: null, view: 'past' });
    expect(past.problems).toEqual([]);
  });
});
