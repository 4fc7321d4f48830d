import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import { recordEvents } from '@/lib/attempts/record-events';
import { getChargerEpisode } from '@/lib/episodes/get-charger-episode';
import { plainEvidence, refusedAttempt } from '@/tests/support/attempt-event';
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

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 12, minutes));
const of = (minutes: number): Partial<AttemptEvent> => ({
  startedAt: at(minutes),
  tenantId: tenant.id,
  chargerId: charger.id,
  identity: charger.identity,
});

describe('getChargerEpisode', () => {
  it('gives the open episode with the evidence of its latest attempt', async () => {
    const evidence = { ...plainEvidence, address: '84.12.0.57' };
    await recordEvents(pool, [
      refusedAttempt('invalid-credentials', of(0)),
      refusedAttempt('invalid-credentials', { ...of(1), evidence }),
    ]);
    const episode = await getChargerEpisode(database.contextFor(systemActor), charger.id);
    expect(episode).toMatchObject({
      isOpen: true,
      openedAt: at(0),
      lastSeenAt: at(1),
      attemptCount: 2,
      diagnosis: { errorType: 'invalid-credentials' },
      evidence: { address: '84.12.0.57' },
      doneSteps: [],
    });
  });

  it('is null for a charger without problems', async () => {
    expect(await getChargerEpisode(database.contextFor(systemActor), charger.id)).toBeNull();
  });

  it('names the other charger whose password was sent only to who may see it', async () => {
    const other = await createCharger(database.db, tenant.id);
    const authorization = {
      scheme: 'basic' as const,
      wellFormed: true,
      duplicated: false,
      username: charger.identity,
      usernameMatch: 'same' as const,
      password: null,
      passwordMatch: 'other-charger' as const,
      matchedChargerId: other.id,
      matchedReplacedAt: null,
    };
    const evidence = { ...plainEvidence, authorization };
    await recordEvents(pool, [refusedAttempt('invalid-credentials', { ...of(0), evidence })]);
    const customer = await createUser(database.db, 'customer', [tenant.id], [charger.id]);
    const admin = await createUser(database.db, 'admin', [tenant.id]);
    const seenBy = async (actor: typeof admin) =>
      (await getChargerEpisode(database.contextFor(actor), charger.id))?.otherIdentity;
    expect(await seenBy(admin)).toBe(other.identity);
    expect(await seenBy(customer)).toBeNull();
  });

  it('shows nothing to a foreign tenant or to somebody else’s customer', async () => {
    const foreign = await createTenant(database.db, 'Foreign');
    for (const actor of [
      await createUser(database.db, 'admin', [foreign.id]),
      await createUser(database.db, 'customer', [tenant.id]),
    ]) {
      await expect(getChargerEpisode(database.contextFor(actor), charger.id)).rejects.toMatchObject(
        { code: 'not-found' },
      );
    }
  });
});
