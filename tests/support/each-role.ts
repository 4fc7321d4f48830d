import { expect } from 'vitest';
import type { Role, UserActor } from '@/lib/access/actor';
import { DomainError, type DomainErrorCode } from '@/lib/errors';
import type { Context } from '@/lib/context';
import type { TestDatabase } from './test-database';
import { createTenant, createUser } from './world';

type Outcome = 'allowed' | DomainErrorCode;
type Expected = Record<Role | 'foreign-admin', Outcome>;

/** What managers of a tenant may do and nobody else. */
export const managersOnly: Expected = {
  operator: 'allowed',
  admin: 'allowed',
  agent: 'forbidden',
  customer: 'forbidden',
  'foreign-admin': 'not-found',
};

/** What everybody who works for a tenant may read, but not its customers. */
export const staffOnly: Expected = { ...managersOnly, agent: 'allowed' };

export const operatorsOnly: Expected = {
  ...managersOnly,
  admin: 'forbidden',
  'foreign-admin': 'forbidden',
};

/** Runs a verb as every role of the tenant, as an admin of another one, and signed out. */
export async function expectPerRole(
  database: TestDatabase,
  tenantId: string,
  expected: Expected,
  run: (ctx: Context) => Promise<unknown>,
): Promise<void> {
  const foreign = await createTenant(database.db, 'Elsewhere');
  const actors: [string, UserActor][] = [
    ['foreign-admin', await createUser(database.db, 'admin', [foreign.id])],
  ];
  for (const role of ['operator', 'admin', 'agent', 'customer'] as const) {
    const tenantIds = role === 'operator' ? [] : [tenantId];
    actors.push([role, await createUser(database.db, role, tenantIds)]);
  }
  const outcomes: Record<string, Outcome> = {};
  for (const [name, actor] of actors) {
    outcomes[name] = await outcomeOf(run(database.contextFor(actor)));
  }
  expect(outcomes).toEqual(expected);
  expect(await outcomeOf(run(database.contextFor({ kind: 'anonymous' })))).toBe('unauthenticated');
}

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    await work;
    return 'allowed';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
