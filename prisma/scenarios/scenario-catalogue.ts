import { buildScenario } from './build-scenario';
import type { Scenario } from './scenario';
import { demoTenants, smallTenants } from './tenant-plans';

export const scenarioNames = ['demo', 'e2e', 'empty'] as const;
type ScenarioName = (typeof scenarioNames)[number];

const builders: Record<ScenarioName, (seed: number) => Scenario> = {
  /** Three tenants and 300 chargers with five days behind them. */
  demo: (seed) => buildScenario('demo', seed, demoTenants, 5),
  /** Three tenants, one charger of most kinds, a day behind them. */
  e2e: (seed) => buildScenario('e2e', seed, smallTenants, 1),
  /** Nothing but what every installation has. */
  empty: (seed) => buildScenario('empty', seed, [], 0),
};

/** The scenario of this name. Which names there are is checked where the name comes from. */
export function scenarioOf(name: string, seed: number): Scenario {
  const known = scenarioNames.find((candidate) => candidate === name);
  if (known === undefined) throw new Error(`There is no scenario "${name}".`);
  return builders[known](seed);
}
