import { scenarioNames } from '@/prisma/scenarios/scenario-catalogue';
import type { StartArguments } from './start-arguments';
import { StartProblem } from './start-problem';

/**
 * Makes sure that the wanted scenario exists, and that made-up chargers and printed passwords
 * do not get into production by accident.
 * @throws StartProblem
 */
export function checkScenario(
  args: Pick<StartArguments, 'scenario' | 'allowDemoInProduction'>,
  isProduction: boolean,
): void {
  if (args.scenario === null) return;
  if (!scenarioNames.some((name) => name === args.scenario)) {
    throw new StartProblem(
      `There is no scenario "${args.scenario}". Choose one of: ${scenarioNames.join(', ')}.`,
    );
  }
  if (isProduction && !args.allowDemoInProduction) {
    throw new StartProblem(
      'NODE_ENV is "production", where demo data are refused. Unset it, or add --allow-demo-in-production.',
    );
  }
}
