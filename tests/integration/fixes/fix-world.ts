import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import { recordEvents } from '@/lib/attempts/record-events';
import type { Context } from '@/lib/context';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import { sealingKey } from '@/lib/credentials/seal';
import { inSystemScope } from '@/lib/db/scope';
import { applyFix, type AppliedFix } from '@/lib/fixes/apply-fix';
import type { FixServices } from '@/lib/fixes/fix-definition';
import type { FixKind } from '@/lib/fixes/schemas';
import { diagnosisOf, refusedAttempt } from '@/tests/support/attempt-event';
import { useTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestCharger } from '@/tests/support/world';

export const services: FixServices = {
  fingerprintKey: fingerprintKey('a secret for tests that is long enough'),
  sealingKey: sealingKey('a secret for tests that is long enough'),
  gatewayUrl: 'ws://gateway.test:9220',
  gatewayTlsUrl: 'wss://gateway.test:9221',
  rootCertificate: () =>
    Promise.resolve('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'),
};

export type FixWorld = {
  database: TestDatabase;
  readonly pool: pg.Pool;
  readonly tenantId: string;
  readonly admin: Context;
  charger: (identity?: string) => Promise<TestCharger>;
  /** A refusal of the charger, recorded as the gateway does. */
  refuse: (charger: TestCharger, cause: string, overrides?: Partial<AttemptEvent>) => Promise<void>;
  apply: (
    charger: { id: string },
    kind: FixKind,
    input?: Record<string, unknown>,
    ctx?: Context,
  ) => Promise<AppliedFix>;
  latestFixId: (chargerId: string) => Promise<string>;
};

/** A tenant with an admin, and what fixes are tried on. */
export function useFixWorld(): FixWorld {
  const database = useTestDatabase();
  const made: { pool?: pg.Pool; tenantId?: string; admin?: Context } = {};
  beforeAll(async () => {
    made.pool = new pg.Pool({ connectionString: database.url, max: 3 });
    made.tenantId = (await createTenant(database.db)).id;
    made.admin = database.contextFor(await createUser(database.db, 'admin', [made.tenantId]));
  });
  afterAll(() => made.pool?.end());
  const of = <Name extends keyof typeof made>(name: Name): NonNullable<(typeof made)[Name]> => {
    const value = made[name];
    if (value === undefined) throw new Error('The world is there from beforeAll on.');
    return value;
  };
  const latestFixId = async (chargerId: string) => {
    const latest = await inSystemScope(database.db, (tx) =>
      tx.fix.findFirst({ where: { chargerId }, orderBy: [{ appliedAt: 'desc' }, { id: 'desc' }] }),
    );
    return latest?.id ?? '';
  };
  return {
    database,
    get pool() {
      return of('pool');
    },
    get tenantId() {
      return of('tenantId');
    },
    get admin() {
      return of('admin');
    },
    charger: (identity) =>
      createCharger(database.db, of('tenantId'), identity === undefined ? {} : { identity }),
    refuse: async (charger, cause, overrides = {}) => {
      const errorType = overrides.diagnosis?.errorType ?? 'invalid-credentials';
      await recordEvents(of('pool'), [
        refusedAttempt(errorType, {
          tenantId: charger.tenantId,
          chargerId: charger.id,
          identity: charger.identity,
          diagnosis: diagnosisOf(errorType, cause),
          ...overrides,
        }),
      ]);
    },
    latestFixId,
    apply: async (charger, kind, input = {}, ctx = of('admin')) => {
      const seenFixId = await latestFixId(charger.id);
      const result = await applyFix(
        ctx,
        { chargerId: charger.id, kind, key: randomUUID(), seenFixId, ...input },
        services,
      );
      if (!result.ok) throw new Error(JSON.stringify(result.errors));
      return result.value;
    },
  };
}
