import path from 'node:path';
import type { CpmsPorts } from '@/prisma/scenarios/simulated-cpms';
import { nextCli } from './ensure-build';
import { projectRoot } from './project-root';
import type { Settings } from './settings';
import type { ProcessSpec } from './supervised-process';

export type Mode = 'production' | 'development';

/** How libraries should call one another is for those who develop with them, not for operators. */
const nodeOptions: Record<Mode, readonly string[]> = {
  production: ['--disable-warning=DeprecationWarning'],
  development: [],
};

/** Arguments for node to run Next, built or in development. */
export function portalArguments(settings: Settings, mode: Mode): string[] {
  const host = settings.PORTAL_HOST === undefined ? [] : ['-H', settings.PORTAL_HOST];
  const command = mode === 'production' ? 'start' : 'dev';
  return [nextCli(), command, '-p', String(settings.PORTAL_PORT), ...host];
}

/** Portal, gateway and worker, and the simulator when there is a scenario to simulate. */
export function processSpecs(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  mode: Mode,
  simulated: { scenario: string; seed: number; cpmsPorts: CpmsPorts } | null,
): ProcessSpec[] {
  const unnamedFunctions = import.meta.resolve('./unnamed-functions.mjs');
  const specs: ProcessSpec[] = [
    { name: 'portal', args: portalArguments(settings, mode), env, cwd: projectRoot },
    script('gateway', 'lib/gateway/main.ts', env, [], [unnamedFunctions]),
    script('worker', 'lib/worker/main.ts', env),
  ];
  if (simulated !== null) {
    const { port, tlsPort } = simulated.cpmsPorts;
    const choice = ['--scenario', simulated.scenario, '--seed', String(simulated.seed)];
    choice.push('--cpms-port', String(port), '--cpms-tls-port', String(tlsPort));
    specs.push(script('simulator', 'lib/simulator/main.ts', env, choice));
  }
  return specs.map((spec) => ({ ...spec, args: [...nodeOptions[mode], ...spec.args] }));
}

function script(
  name: string,
  file: string,
  env: NodeJS.ProcessEnv,
  args: readonly string[] = [],
  loaders: readonly string[] = [],
): ProcessSpec {
  const imports = [import.meta.resolve('tsx'), ...loaders].flatMap((url) => ['--import', url]);
  return { name, args: [...imports, path.join(projectRoot, file), ...args], env, cwd: projectRoot };
}
