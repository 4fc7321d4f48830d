import { parseArgs } from 'node:util';
import { scenarioOf } from '@/prisma/scenarios/scenario-catalogue';
import { scenarioSecrets } from '@/prisma/scenarios/scenario-secrets';
import { usualCpmsPorts } from '@/prisma/scenarios/simulated-cpms';
import { startSimulatedCpmses } from './cpms/start-simulated-cpmses';
import { startFleet } from './fleet';
import { readSimulatorEnvironment } from './gateway-address';
import { stationsOf } from './station';

/** The chargers of a scenario and its CPMSs, over real sockets. Runs beside a gateway with the same secret. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'demo' },
      seed: { type: 'string', default: '1' },
      'cpms-port': { type: 'string', default: String(usualCpmsPorts.port) },
      'cpms-tls-port': { type: 'string', default: String(usualCpmsPorts.tlsPort) },
    },
  });
  const seed = Number(values.seed);
  const { gateway, secret } = await readSimulatorEnvironment(process.env);
  const scenario = scenarioOf(values.scenario, seed);
  const secrets = scenarioSecrets(secret, seed);
  const stations = stationsOf(scenario, secrets, process.platform === 'linux');
  const ports = { port: Number(values['cpms-port']), tlsPort: Number(values['cpms-tls-port']) };
  const cpmses = await startSimulatedCpmses(scenario, secrets, ports, say);
  const fleet = startFleet(stations, gateway);
  say(`${stations.length} chargers come and go.`);

  const stop = () => void Promise.all([fleet.stop(), cpmses.stop()]).then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
