import { afterAll, beforeAll } from 'vitest';
import type { AuthenticationMode } from '@/lib/cpms/authentication-modes';
import type { Dialect } from '@/lib/diagnosis/facts';
import { inSystemScope } from '@/lib/db/scope';
import { openFakeCpms, type FakeCpms } from '@/tests/support/fake-cpms';
import { createOcppClient, type OcppClient } from '@/tests/support/ocpp-client';
import { createReadyCharger, createUnlimitedTenant } from '../registered-charger';
import type { TestGateway } from '../test-gateway';

type Tenant = Awaited<ReturnType<typeof createUnlimitedTenant>>;
export type ReadyCharger = Awaited<ReturnType<typeof createReadyCharger>>;

export type CpmsTest = {
  readonly cpms: FakeCpms;
  readonly tenant: Tenant;
  /** A registered charger of a CPMS row like the tenant's own, with these settings. */
  charger: (settings?: {
    url?: string;
    dialect?: Dialect | undefined;
    authentication?: AuthenticationMode;
    callsPerMinute?: number;
    messagesPerMinute?: number;
    identity?: string;
  }) => Promise<ReadyCharger & { cpmsId: string }>;
  client: (
    charger: ReadyCharger,
    options?: { identity?: string; password?: string; protocols?: string[]; ca?: string },
  ) => OcppClient;
};

/** A fake CPMS behind the test's gateway. */
export function useCpms(test: TestGateway, options: { compression?: boolean } = {}): CpmsTest {
  const opened: { cpms?: FakeCpms; tenant?: Tenant } = {};
  let counter = 0;
  beforeAll(async () => {
    opened.cpms = await openFakeCpms(options);
    opened.tenant = await createUnlimitedTenant(test.database);
  });
  afterAll(() => opened.cpms?.close());
  const open = <Name extends keyof typeof opened>(name: Name) => {
    const value = opened[name];
    if (value === undefined) throw new Error('It is open from beforeAll on.');
    return value as NonNullable<(typeof opened)[Name]>;
  };
  return {
    get cpms() {
      return open('cpms');
    },
    get tenant() {
      return open('tenant');
    },
    charger: async ({ identity, ...settings } = {}) => {
      const tenant = open('tenant');
      const row = await inSystemScope(test.database.db, (tx) =>
        tx.cpms.create({
          data: {
            tenantId: tenant.id,
            name: `CPMS ${(counter += 1)}`,
            url: open('cpms').url,
            connectionsPerMinute: 100_000,
            callsPerMinute: 100_000,
            messagesPerMinute: 100_000,
            ...settings,
          },
          select: { id: true },
        }),
      );
      const of = { ...tenant, cpmsId: row.id };
      return { ...(await createReadyCharger(test.database, of, identity)), cpmsId: row.id };
    },
    client: (charger, { ca, identity, ...more } = {}) =>
      createOcppClient({
        endpoint:
          ca === undefined
            ? `ws://127.0.0.1:${test.gateway.wsPort}/${open('tenant').slug}`
            : `wss://localhost:${test.gateway.wssPort}/${open('tenant').slug}`,
        identity: identity ?? charger.identity,
        password: charger.password,
        ca,
        ...more,
      }),
  };
}
