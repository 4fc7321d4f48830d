import { issueCredential } from '@/lib/credentials/issue-credential';
import { systemActor, type TestDatabase } from '@/tests/support/test-database';
import {
  createCharger,
  createTenant,
  type TestCharger,
  type TestTenant,
} from '@/tests/support/world';
import { inSystemScope } from '@/lib/db/scope';
import { testFingerprintKey } from './test-gateway';

/** A tenant whose CPMS limits nothing, as every test comes from one address. */
export async function createUnlimitedTenant(
  { db }: TestDatabase,
  limits: { connectionsPerMinute?: number; callsPerMinute?: number; messagesPerMinute?: number } = {
    connectionsPerMinute: 100_000,
  },
): Promise<TestTenant & { cpmsId: string }> {
  const tenant = await createTenant(db);
  const cpms = await inSystemScope(db, (tx) =>
    tx.cpms.create({
      data: { tenantId: tenant.id, name: 'CPMS', heartbeatIntervalSeconds: 77, ...limits },
      select: { id: true },
    }),
  );
  return { ...tenant, cpmsId: cpms.id };
}

/** A charger of the tenant with a password that was generated for it. */
export async function createReadyCharger(
  database: TestDatabase,
  tenant: TestTenant & { cpmsId: string },
  identity?: string,
): Promise<TestCharger & { password: string }> {
  const charger = await createCharger(database.db, tenant.id, {
    cpmsId: tenant.cpmsId,
    ...(identity === undefined ? {} : { identity }),
  });
  return { ...charger, password: await issuePassword(database, charger.id) };
}

export async function issuePassword(
  database: TestDatabase,
  chargerId: string,
  replacement: 'now' | 'when-proven' = 'now',
): Promise<string> {
  const issued = await issueCredential(
    database.contextFor(systemActor),
    { chargerId, replacement },
    { fingerprintKey: testFingerprintKey },
  );
  if (!issued.ok) throw new Error('No password was issued.');
  return issued.value.password;
}
