import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import { errorTypes } from '@/lib/diagnosis/error-types';
import {
  startSimulatedCpmses,
  type SimulatedCpmses,
} from '@/lib/simulator/cpms/start-simulated-cpmses';
import { startFleet, type Fleet } from '@/lib/simulator/fleet';
import { freePort } from '@/lib/runtime/free-port';
import { stationsOf } from '@/lib/simulator/station';
import { scenarioOf } from '@/prisma/scenarios/scenario-catalogue';
import { scenarioSecrets } from '@/prisma/scenarios/scenario-secrets';
import { seedScenario } from '@/prisma/scenarios/seed-scenario';
import { useGateway } from '@/tests/gateway/test-gateway';

/** The secret of the test gateway. */
const secret = 'a secret for tests that is long enough';
const opened = useGateway({ cpmsTimeoutMs: 1_500 });
const running: { fleet?: Fleet; cpmses?: SimulatedCpmses } = {};
const said: string[] = [];

beforeAll(async () => {
  const cpmsPorts = { port: await freePort(), tlsPort: await freePort() };
  running.cpmses = await startSimulatedCpmses(
    scenarioOf('e2e', 1),
    scenarioSecrets(secret, 1),
    cpmsPorts,
    (line) => said.push(line),
  );
  await seedScenario({
    cpmsPorts,
    databaseUrl: opened.database.url,
    secret,
    scenario: 'e2e',
    seed: 1,
    say: () => undefined,
  });
});
afterAll(async () => {
  await running.fleet?.stop();
  await running.cpmses?.stop();
});

/** Each simulated CPMS that refuses or cannot be reached, by the cause that is found for it. */
const cpmsCauses: readonly CauseId[] = [
  'unknown-to-cpms',
  'refused-by-cpms',
  'cpms-hides-reason',
  'cpms-down',
  'cpms-timeout',
  'cpms-certificate-invalid',
  'cpms-redirects',
  'cpms-server-error',
];

const statusesFromCpms = () =>
  opened
    .attempts()
    .flatMap(({ evidence: { answer } }) => (answer?.by === 'cpms' ? [answer.status] : []));

it('makes every error type of the guide and every fault of a CPMS occur, and lets the others in', async () => {
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
  const causes = () =>
    new Set(opened.attempts().flatMap(({ diagnosis }) => diagnosis?.causes[0]?.causeId ?? []));
  await vi.waitFor(() => expect([...causes()]).toEqual(expect.arrayContaining([...cpmsCauses])), {
    timeout: 10_000,
    interval: 200,
  });
  expect(statusesFromCpms()).toEqual(expect.arrayContaining([301, 401, 404, 412, 500]));
  await opened.waitForEvent('session-ended', ({ evidence }) => evidence.close?.code === 1013);
  expect(said).toEqual([]);

  const accepted = opened.attempts().filter(({ outcome }) => outcome === 'accepted');
  const identities = new Set(accepted.map(({ identity }) => identity));
  const steady = scenario.tenants
    .flatMap(({ chargers }) => chargers)
    .filter(({ behaviour }) => behaviour === 'steady');
  expect(steady.filter(({ identity }) => !identities.has(identity))).toEqual([]);
  expect(accepted.filter(({ evidence }) => evidence.answer?.by === 'cpms').length).toBeGreaterThan(
    0,
  );
}, 60_000);
