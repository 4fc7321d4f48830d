import { parseArgs } from 'node:util';
import { StartProblem } from './start-problem';

export const startUsage = `npm start -- [options]
  --demo                        fill an empty installation with a demo fleet, and simulate it
  --scenario NAME               the same with another scenario of prisma/scenarios/
  --seed N                      another fleet of the same kind (default 1)
  --allow-demo-in-production    needed with --demo when NODE_ENV=production
  --port N                      port of the portal (PORTAL_PORT)
  --ws-port N, --wss-port N     ports for chargers (GATEWAY_WS_PORT, GATEWAY_WSS_PORT)
  --help                        show this
Everything else is set in the environment or in a file named .env: see .env.example.`;

export type StartArguments = {
  wantsHelp: boolean;
  /** Name of the scenario to seed and simulate, null for none. */
  scenario: string | null;
  seed: number;
  allowDemoInProduction: boolean;
  /** Variables of the environment that the options stand for. */
  environment: Record<string, string>;
};

/** @throws StartProblem that names the option which is wrong. */
export function parseStartArguments(argv: readonly string[]): StartArguments {
  const values = parse(argv);
  const seed = values.seed ?? '1';
  if (!/^\d{1,9}$/.test(seed)) {
    throw new StartProblem(`--seed is "${seed}". Give a whole number from 0 to 999999999.`);
  }
  const environment: Record<string, string> = {};
  if (values.port !== undefined) environment.PORTAL_PORT = values.port;
  if (values['ws-port'] !== undefined) environment.GATEWAY_WS_PORT = values['ws-port'];
  if (values['wss-port'] !== undefined) environment.GATEWAY_WSS_PORT = values['wss-port'];
  return {
    wantsHelp: values.help ?? false,
    scenario: values.scenario ?? (values.demo === true ? 'demo' : null),
    seed: Number(seed),
    allowDemoInProduction: values['allow-demo-in-production'] ?? false,
    environment,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        demo: { type: 'boolean' },
        scenario: { type: 'string' },
        seed: { type: 'string' },
        'allow-demo-in-production': { type: 'boolean' },
        port: { type: 'string' },
        'ws-port': { type: 'string' },
        'wss-port': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ', 1)[0] : 'unknown option';
    throw new StartProblem(`${reason}. Options follow two dashes: npm start -- --demo`, startUsage);
  }
}
