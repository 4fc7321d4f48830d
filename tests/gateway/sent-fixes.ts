import { randomUUID } from 'node:crypto';
import { beforeAll } from 'vitest';
import { recordEvents } from '@/lib/attempts/record-events';
import type { Context } from '@/lib/context';
import { applyFix, type AppliedFix } from '@/lib/fixes/apply-fix';
import type { FixServices } from '@/lib/fixes/fix-definition';
import { listFixes, type FixRow } from '@/lib/fixes/list-fixes';
import type { FixKind } from '@/lib/fixes/schemas';
import { createAnsweringCharger, type AnsweringCharger } from '@/tests/support/answering-charger';
import { createUser, type TestCharger } from '@/tests/support/world';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { testFingerprintKey, testSealingKey, type TestGateway } from './test-gateway';

type Ready = TestCharger & { password: string };
type Options = Partial<Parameters<typeof createAnsweringCharger>[0]>;

export const rootCertificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

/** A tenant with an admin, chargers that answer, and fixes that are sent to them. */
export function useSentFixes(test: TestGateway) {
  const services: FixServices = {
    fingerprintKey: testFingerprintKey,
    sealingKey: testSealingKey,
    gatewayUrl: 'ws://gateway.test',
    gatewayTlsUrl: 'wss://gateway.test',
    rootCertificate: () => Promise.resolve(rootCertificate),
  };
  const made: { admin?: Context; tenant?: Awaited<ReturnType<typeof createUnlimitedTenant>> } = {};
  beforeAll(async () => {
    made.tenant = await createUnlimitedTenant(test.database);
    made.admin = test.database.contextFor(
      await createUser(test.database.db, 'admin', [made.tenant.id]),
    );
  });
  const of = <Name extends keyof typeof made>(name: Name): NonNullable<(typeof made)[Name]> => {
    const value = made[name];
    if (value === undefined) throw new Error('The world is there from beforeAll on.');
    return value;
  };

  const station = ({ identity, password }: Ready, options: Options = {}): AnsweringCharger =>
    createAnsweringCharger({
      endpoint: `ws://127.0.0.1:${test.gateway.wsPort}/${of('tenant').slug}`,
      identity,
      password,
      ...options,
    });
  /** What the gateway saw so far, as its recorder would have written it. */
  const record = () => recordEvents(test.pool, test.events);
  const latest = async (chargerId: string): Promise<FixRow> => {
    const [fix] = await listFixes(of('admin'), chargerId);
    if (fix === undefined) throw new Error('No fix was applied.');
    return fix;
  };
  return {
    services,
    get admin() {
      return of('admin');
    },
    get tenant() {
      return of('tenant');
    },
    ready: () => createReadyCharger(test.database, of('tenant')),
    station,
    record,
    latest,
    connected: async (charger: Ready, options: Options = {}) => {
      const charging = station(charger, options);
      await charging.client.connect();
      await record();
      return charging;
    },
    /** Sent over OCPP, unless the input says otherwise. */
    apply: async (
      charger: Ready,
      kind: FixKind,
      input: Record<string, unknown> = {},
    ): Promise<AppliedFix> => {
      const [newest] = await listFixes(of('admin'), charger.id);
      const form = { chargerId: charger.id, kind, key: randomUUID(), seenFixId: newest?.id ?? '' };
      const applied = await applyFix(
        of('admin'),
        { ...form, delivery: 'ocpp', ...input },
        services,
      );
      if (!applied.ok) throw new Error(JSON.stringify(applied.errors));
      return applied.value;
    },
    delivery: async (chargerId: string) => (await latest(chargerId)).delivery?.state,
  };
}
