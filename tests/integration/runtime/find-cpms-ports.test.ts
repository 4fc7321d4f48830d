import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCpmsPorts } from '@/lib/runtime/find-cpms-ports';
import { startSimulatedCpmses } from '@/lib/simulator/cpms/start-simulated-cpmses';
import { scenarioOf } from '@/prisma/scenarios/scenario-catalogue';
import { scenarioSecrets } from '@/prisma/scenarios/scenario-secrets';

const server = createServer();
let taken = 0;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  taken = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

it('takes free ports for the demo’s CPMSs where the wanted one is in use, and says so', async () => {
  const said: string[] = [];
  const ports = await findCpmsPorts(taken, (line) => said.push(line));
  expect(ports.port).not.toBe(taken);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(String(ports.port));
});

it('says in one line that a port was lost, and goes on', async () => {
  const said: string[] = [];
  const scenario = scenarioOf('e2e', 1);
  const secrets = scenarioSecrets('a secret for tests that is long enough', 1);
  const { tlsPort } = await findCpmsPorts(taken, () => undefined);
  const cpmses = await startSimulatedCpmses(scenario, secrets, { port: taken, tlsPort }, (line) =>
    said.push(line),
  );
  expect(said).toEqual([
    `The simulated CPMSs cannot use port ${taken} (EADDRINUSE): their chargers find them down.`,
  ]);
  await cpmses.stop();
});
