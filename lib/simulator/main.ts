import { parseArgs } from 'node:util';
import { scenarioOf } from '@/prisma/scenarios/scenario-catalogue';
import { scenarioSecrets } from '@/prisma/scenarios/scenario-secrets';
import { startFleet } from './fleet';
import { readSimulatorEnvironment } from './gateway-address';
import { stationsOf } from './station';

/** The chargers of a scenario, over real sockets. Runs beside a gateway with the same secret. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'demo' },
      seed: { type: 'string', default: '1' },
    },
  });
  const seed = Number(values.seed);
  const { gateway, secret } = await readSimulatorEnvironment(process.env);
  const scenario = scenarioOf(values.scenario, seed);
  const secrets = scenarioSecrets(secret, seed);
  const stations = stationsOf(scenario, secrets, process.platform === 'linux');
  const fleet = startFleet(stations, gateway);
  process.stdout.write(`${stations.length} chargers come and go.\n`);

  const stop = () => void fleet.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
