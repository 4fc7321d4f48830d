import { describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { verifyPassword } from '@/lib/users/password-hash';
import { scenarioOf } from '@/prisma/scenarios/scenario-catalogue';
import type { CpmsPorts } from '@/prisma/scenarios/simulated-cpms';
import { seedScenario } from '@/prisma/scenarios/seed-scenario';
import { useTestDatabase } from '@/tests/support/test-database';

const database = useTestDatabase();
const said: string[] = [];
const seed = (number: number, cpmsPorts?: CpmsPorts) =>
  seedScenario({
    cpmsPorts,
    databaseUrl: database.url,
    secret: 'a secret for tests that is long enough',
    scenario: 'e2e',
    seed: number,
    say: (line) => said.push(line),
  });

const counts = () =>
  inSystemScope(database.db, async (tx) => ({
    chargers: await tx.charger.count(),
    attempts: await tx.connectionAttempt.count(),
    open: await tx.episode.count({ where: { state: 'open' } }),
    sessions: await tx.chargerSession.count(),
  }));

describe('seedScenario', () => {
  it('fills a database once, with people who can sign in', async () => {
    const users = await seed(1);
    const first = await counts();
    const registered = scenarioOf('e2e', 1)
      .tenants.flatMap((tenant) => tenant.chargers)
      .filter(({ isRegistered }) => isRegistered);
    expect(first.chargers).toBe(registered.length);
    expect(first.attempts).toBeGreaterThan(100);
    expect(first.open).toBeGreaterThan(5);
    expect(first.sessions).toBe(0);
    for (const { email, password } of users) {
      const { passwordHash } = await database.db.user.findUniqueOrThrow({
        where: { email },
        select: { passwordHash: true },
      });
      expect(await verifyPassword(passwordHash, password)).toBe(true);
    }

    expect(await seed(1)).toEqual(users);
    expect(await counts()).toEqual(first);
    expect(said).toHaveLength(1);
  });

  it('follows the simulated CPMSs to other ports, but not where a URL was changed', async () => {
    const urls = () =>
      inSystemScope(database.db, (tx) =>
        tx.cpms.findMany({ where: { url: { not: null } }, select: { id: true, url: true } }),
      );
    const steve = (await urls()).find(({ url }) => url?.includes(':9230/steve/'));
    const own = 'wss://cpms.example/ocpp';
    await inSystemScope(database.db, (tx) =>
      tx.cpms.update({ where: { id: steve?.id ?? '' }, data: { url: own } }),
    );
    await seed(1, { port: 40_001, tlsPort: 40_002 });
    const texts = (await urls()).map(({ url }) => url ?? '');
    expect(texts).toContain(own);
    expect(texts).toContain('wss://127.0.0.1:40002/harbour');
    expect(texts).toContain('ws://127.0.0.1:40001/citrineos');
    expect(texts.filter((url) => url.includes(':923'))).toEqual([]);
  });

  it('refuses to mix with another seed', async () => {
    await expect(seed(2)).rejects.toThrow(/The tenant "nordlicht" exists already/);
  });
});
