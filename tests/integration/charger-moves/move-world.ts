import { beforeAll } from 'vitest';
import pg from 'pg';
import { recordEvents } from '@/lib/attempts/record-events';
import { askForCharger } from '@/lib/charger-moves/ask-for-charger';
import type { UserContext } from '@/lib/context';
import { issueCredential } from '@/lib/credentials/issue-credential';
import { inSystemScope } from '@/lib/db/scope';
import { identityKey } from '@/lib/ocpp/identity-key';
import { diagnosisOf, refusedAttempt } from '@/tests/support/attempt-event';
import { useTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';
import { services } from '@/tests/integration/fixes/fix-world';

export type MoveWorld = {
  database: TestDatabase;
  readonly from: TestTenant;
  readonly to: TestTenant;
  /** Admins of the two. */
  readonly giver: UserContext;
  readonly taker: UserContext;
};

/** Two tenants with an admin each: at the one chargers are registered, at the other they knock. */
export function useMoveWorld(): MoveWorld {
  const database = useTestDatabase();
  const made: Partial<Omit<MoveWorld, 'database'>> = {};
  beforeAll(async () => {
    const [from, to] = [
      await createTenant(database.db, 'Ost'),
      await createTenant(database.db, 'West'),
    ];
    const giver = await person(database, 'admin', [from.id]);
    Object.assign(made, { from, to, giver, taker: await person(database, 'admin', [to.id]) });
  });
  const of = <Name extends keyof typeof made>(name: Name): NonNullable<(typeof made)[Name]> => {
    const value = made[name];
    if (value === undefined) throw new Error('The world is there from beforeAll on.');
    return value;
  };
  return {
    database,
    get from() {
      return of('from');
    },
    get to() {
      return of('to');
    },
    get giver() {
      return of('giver');
    },
    get taker() {
      return of('taker');
    },
  };
}

export async function person(
  database: TestDatabase,
  role: 'admin' | 'agent' | 'operator',
  tenantIds: string[],
): Promise<UserContext> {
  const actor = await createUser(database.db, role, tenantIds);
  return { ...database.contextFor(actor), actor };
}

let count = 0;

/** A charger of the one tenant, with a password, that knocks at the other one. */
export async function lostCharger({ database, from, giver, to }: MoveWorld) {
  const identity = `LOST-${(count += 1)}`;
  const charger = await createCharger(database.db, from.id, { identity });
  await issueCredential(giver, { chargerId: charger.id, replacement: 'now' }, services);
  return { charger, unknownIdentityId: await knockAt(database, to.id, identity) };
}

export async function knockAt(
  database: TestDatabase,
  tenantId: string,
  identity: string,
): Promise<string> {
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  await recordEvents(pool, [
    refusedAttempt('not-registered', {
      ...{ tenantId, identity, identityKey: identityKey(identity) },
      diagnosis: diagnosisOf('not-registered', 'never-registered'),
    }),
  ]);
  await pool.end();
  const unknown = await inSystemScope(database.db, (tx) =>
    tx.unknownIdentity.findFirstOrThrow({ where: { tenantId, identity } }),
  );
  return unknown.id;
}

export async function ask(
  taker: UserContext,
  unknownIdentityId: string,
  slug: string,
): Promise<string> {
  const asked = await askForCharger(taker, { unknownIdentityId, slug });
  if (!asked.ok) throw new Error(JSON.stringify(asked.errors));
  return asked.value.moveId;
}
