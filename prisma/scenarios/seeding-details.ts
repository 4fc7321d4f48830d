import type { Scenario } from './scenario';

/** Goes up when the same name and seed make another scenario than before. */
const edition = 3;

/** What the entry about a seeding says, and how it is found again. */
export function seedingDetails({ name, seed }: Scenario) {
  return { name, seed, edition };
}
