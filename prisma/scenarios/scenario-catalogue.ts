import { buildScenario } from './build-scenario';
import type { Scenario } from './scenario';
import { demoTenants, smallTenants } from './tenant-plans';

export const scenarioNames = ['demo', 'e2e', 'empty'] as const;
type ScenarioName = (typeof scenarioNames)[number];

const builders: Record<ScenarioName, (seed: number) => Scenario> = {
  /** Three tenants and 300 chargers with five days behind them, and five weeks of tickets. */
  demo: (seed) => buildScenario('demo', seed, demoTenants, { historyDays: 5, hasTickets: true }),
  /** Three tenants, one charger of most kinds, a day behind them. */
  e2e: (seed) => buildScenario('e2e', seed, smallTenants, { historyDays: 1, hasTickets: false }),
  /** Nothing but what every installation has. */
  empty: (seed) => buildScenario('empty', seed, [], { historyDays: 0, hasTickets: false }),
};

/** The scenario of this name. Which names there are is checked where the name comes from. */
export function scenarioOf(name: string, seed: number): Scenario {
  const known = scenarioNames.find((candidate) => candidate === name);
  if (known === undefined) throw new Error(`There is no scenario "${name}".`);
  return builders[known](seed);
}
