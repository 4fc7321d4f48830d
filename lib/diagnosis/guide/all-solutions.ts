import type { ErrorType } from '@/lib/diagnosis/error-types';
import { certificateSolutions } from './certificate-solutions';
import { credentialSolutions } from './credential-solutions';
import { proxySolutions } from './proxy-solutions';
import { reachabilitySolutions } from './reachability-solutions';
import { registrationSolutions } from './registration-solutions';
import type { Solution } from './solution';
import { trafficSolutions } from './traffic-solutions';

/** The closed list of solutions. */
export const solutions = {
  ...credentialSolutions,
  ...certificateSolutions,
  ...registrationSolutions,
  ...trafficSolutions,
  ...reachabilitySolutions,
  ...proxySolutions,
};
export type SolutionId = keyof typeof solutions;

export function findSolution(id: string): Solution | null {
  return solutionsById.get(id) ?? null;
}

/** Those listed under an error type, the guide's own first. */
export function solutionsOf(errorType: ErrorType): readonly Solution[] {
  return all
    .filter((solution) => solution.errorType === errorType)
    .sort((a, b) => Number(b.fromGuide) - Number(a.fromGuide));
}

const all: readonly Solution[] = Object.values(solutions);
const solutionsById: ReadonlyMap<string, Solution> = new Map(
  all.map((solution) => [solution.id, solution]),
);
