import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { startFleet, type Fleet } from '@/lib/simulator/fleet';
import { stationsOf } from '@/lib/simulator/station';
import { scenarioOf } from '@/prisma/scenarios/scenario-catalogue';
import { scenarioSecrets } from '@/prisma/scenarios/scenario-secrets';
import { seedScenario } from '@/prisma/scenarios/seed-scenario';
import { useGateway } from '@/tests/gateway/test-gateway';

/** The secret of the test gateway. */
const secret = 'a secret for tests that is long enough';
const opened = useGateway();
const running: { fleet?: Fleet } = {};

beforeAll(async () => {
  await seedScenario({
    databaseUrl: opened.database.url,
    secret,
    scenario: 'e2e',
    seed: 1,
    say: () => undefined,
  });
});
afterAll(() => running.fleet?.stop());

it('makes every error type of the guide occur, and lets the others in', async () => {
  const scenario = scenarioOf('e2e', 1);
  const stations = stationsOf(scenario, scenarioSecrets(secret, 1), true);
  running.fleet = startFleet(
    stations,
    {
      host: '127.0.0.1',
      wsPort: opened.gateway.wsPort,
      wssPort: opened.gateway.wssPort,
      rootCa: opened.ca,
    },
    500,
  );
  const seen = () =>
    new Set(
      opened.events.flatMap((event) =>
        'diagnosis' in event ? (event.diagnosis?.errorType ?? []) : [],
      ),
    );
  await vi.waitFor(
    () => expect([...seen()]).toEqual(expect.arrayContaining(errorTypes.slice(0, 6))),
    { timeout: 40_000, interval: 200 },
  );

  const accepted = opened.attempts().filter(({ outcome }) => outcome === 'accepted');
  const identities = new Set(accepted.map(({ identity }) => identity));
  const steady = scenario.tenants
    .flatMap(({ chargers }) => chargers)
    .filter(({ behaviour }) => behaviour === 'steady');
  expect(steady.filter(({ identity }) => !identities.has(identity))).toEqual([]);
}, 60_000);
