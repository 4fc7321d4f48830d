import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import type { UserContext } from '@/lib/context';
import { getChargerEpisode } from '@/lib/episodes/get-charger-episode';
import { tickStep } from '@/lib/episodes/tick-step';
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
let episodeId: string;
const stepId = 'reset-charger-password/generate-password';

beforeAll(async () => {
  tenant = await createTenant(database.db);
  charger = await createCharger(database.db, tenant.id);
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const { identity, id: chargerId } = charger;
  await recordEvents(pool, [
    refusedAttempt('invalid-credentials', { tenantId: tenant.id, chargerId, identity }),
  ]);
  const episode = await getChargerEpisode(database.contextFor(systemActor), chargerId);
  episodeId = episode?.id ?? '';
});
afterAll(() => pool.end());

async function contextOf(...user: [Parameters<typeof createUser>[1], string[], string[]?]) {
  const actor = await createUser(database.db, ...user);
  return { ...database.contextFor(actor), actor } satisfies UserContext;
}

async function doneSteps(): Promise<string[]> {
  const episode = await getChargerEpisode(database.contextFor(systemActor), charger.id);
  return episode?.doneSteps ?? [];
}

describe('tickStep', () => {
  it('keeps a tick once, however often it is set, and takes it away again', async () => {
    const ctx = await contextOf('customer', [tenant.id], [charger.id]);
    await tickStep(ctx, { episodeId, stepId, isDone: true });
    await tickStep(ctx, { episodeId, stepId, isDone: true });
    expect(await doneSteps()).toEqual([stepId]);
    await tickStep(ctx, { episodeId, stepId, isDone: false });
    expect(await doneSteps()).toEqual([]);
  });

  it.each(['', 'no-slash', 'a/b/c/d/e', '../etc', 'a/<b>', `a/${'b'.repeat(90)}`])(
    'knows no step “%s”',
    async (wrong) => {
      const ctx = await contextOf('admin', [tenant.id]);
      await expect(tickStep(ctx, { episodeId, stepId: wrong, isDone: true })).rejects.toMatchObject(
        { code: 'not-found' },
      );
    },
  );

  it('refuses who may not see the charger', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    for (const ctx of [
      await contextOf('admin', [foreign.id]),
      await contextOf('customer', [tenant.id]),
    ]) {
      await expect(tickStep(ctx, { episodeId, stepId, isDone: true })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    expect(await doneSteps()).toEqual([]);
  });
});
