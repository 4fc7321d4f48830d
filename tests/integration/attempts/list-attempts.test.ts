import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAttempts } from '@/lib/attempts/list-attempts';
import { recordEvents } from '@/lib/attempts/record-events';
import { refusedAttempt } from '@/tests/support/attempt-event';
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

const total = 25;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  charger = await createCharger(database.db, tenant.id);
  const other = await createCharger(database.db, tenant.id);
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const of = ({ id, identity }: TestCharger, startedAt: Date) =>
    refusedAttempt('throttled', { tenantId: tenant.id, chargerId: id, identity, startedAt });
  // Three at each instant, over two days: pages must neither lose nor repeat any.
  const at = (index: number) =>
    new Date(Date.UTC(2026, 10, 22 + (index % 2), 12, Math.floor(index / 3)));
  await recordEvents(pool, [
    ...Array.from({ length: total }, (_, index) => of(charger, at(index))),
    of(other, at(0)),
  ]);
});
afterAll(() => pool.end());

describe('listAttempts', () => {
  it('pages through all, newest first, each once', async () => {
    const ctx = database.contextFor(systemActor);
    const seen: { id: string; startedAt: Date }[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAttempts(ctx, { chargerId: charger.id, cursor, take: 4 });
      seen.push(...page.attempts);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen.map((attempt) => attempt.id)).size).toBe(total);
    expect(seen).toHaveLength(total);
    const times = seen.map((attempt) => attempt.startedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it.each([
    'nonsense',
    "'; --",
    Buffer.from('["never","00000000-0000-4000-8000-000000000000"]').toString('base64url'),
  ])('shows the first page for the cursor “%s”', async (cursor) => {
    const ctx = database.contextFor(systemActor);
    const { attempts } = await listAttempts(ctx, { chargerId: charger.id, cursor });
    expect(attempts).toHaveLength(15);
  });

  it('shows a customer the attempts of their own charger alone', async () => {
    const owner = await createUser(database.db, 'customer', [tenant.id], [charger.id]);
    const stranger = await createUser(database.db, 'customer', [tenant.id]);
    const input = { chargerId: charger.id };
    expect((await listAttempts(database.contextFor(owner), input)).attempts).not.toEqual([]);
    await expect(listAttempts(database.contextFor(stranger), input)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('tells a foreign tenant nothing', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    const actor = await createUser(database.db, 'admin', [foreign.id]);
    await expect(
      listAttempts(database.contextFor(actor), { chargerId: charger.id }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
