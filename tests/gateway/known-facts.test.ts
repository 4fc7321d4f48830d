import { describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { createOcppClient, refusedStatus } from '@/tests/support/ocpp-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

/** What the gateway remembers and looks up, so that a diagnosis names the one right cause. */

const test = useGateway();
const root = () => `ws://127.0.0.1:${test.gateway.wsPort}`;

async function causeOf(work: Promise<unknown>, count = 1): Promise<string | undefined> {
  await work;
  const attempts = await test.waitForAttempts(count);
  return attempts.at(-1)?.diagnosis?.causes[0]?.causeId;
}

describe('a path that names no tenant', () => {
  it('has the identity glued to a name that exists', async () => {
    const tenant = await createUnlimitedTenant(test.database);
    const client = createOcppClient({ endpoint: root(), identity: `${tenant.slug}CP-77` });
    expect(await causeOf(refusedStatus(client))).toBe('identity-glued-to-path');
  });

  it('ends before the name does', async () => {
    const tenant = await createUnlimitedTenant(test.database);
    const client = createOcppClient({ endpoint: root(), identity: tenant.slug.slice(0, 6) });
    expect(await causeOf(refusedStatus(client))).toBe('url-cut-off');
  });
});

describe('an identity that is not registered', () => {
  it('ends before one that is', async () => {
    const tenant = await createUnlimitedTenant(test.database);
    await createReadyCharger(test.database, tenant, 'DEPOT-WEST-CHARGER-0042');
    const client = createOcppClient({
      endpoint: `${root()}/${tenant.slug}`,
      identity: 'DEPOT-WEST-CHARG',
      password: 'whatever-it-is',
    });
    expect(await causeOf(refusedStatus(client))).toBe('url-cut-off');
  });
});

describe('a charger that exceeds the limit', () => {
  it('keeps its own block alive by retrying', async () => {
    const tenant = await createUnlimitedTenant(test.database, { connectionsPerMinute: 2 });
    const charger = await createReadyCharger(test.database, tenant);
    const attempt = () =>
      refusedStatus(
        createOcppClient({
          endpoint: `${root()}/${tenant.slug}`,
          identity: charger.identity,
          password: 'not-the-password',
        }),
      );
    const count = 9;
    for (let index = 0; index < count; index += 1) await attempt();
    const attempts = await test.waitForAttempts(count);
    const last = attempts.at(-1)?.diagnosis;
    expect(last?.errorType).toBe('throttled');
    expect(last?.causes[0]?.causeId).toBe('retry-keeps-block');
    expect(last?.causes[0]?.findings).toContainEqual({
      id: 'refused-by-limit',
      values: { refused: '7', attempts: '9' },
    });
  });

  it('comes back at once after its connection ended', async () => {
    const tenant = await createUnlimitedTenant(test.database, { connectionsPerMinute: 2 });
    const charger = await createReadyCharger(test.database, tenant);
    const station = () =>
      createOcppClient({
        endpoint: `${root()}/${tenant.slug}`,
        identity: charger.identity,
        password: charger.password,
      });
    for (let index = 0; index < 2; index += 1) {
      const client = station();
      await client.connect();
      await client.close();
    }
    const cause = await causeOf(refusedStatus(station()), 3);
    expect(cause).toBe('reconnects-at-once');
  });
});

describe('the certificate that chargers are shown', () => {
  it('is noted once the gateway runs', async () => {
    const faces = () =>
      inSystemScope(test.database.db, (tx) =>
        tx.gatewayFace.findMany({ where: { kind: 'certificate' } }),
      );
    await expect.poll(async () => (await faces()).length).toBeGreaterThan(0);
    const [face] = await faces();
    expect(face).toMatchObject({ isFirst: true });
    expect(face?.value).toMatch(/^[\da-f]{64}$/);
    expect(face?.validTo?.getTime()).toBeGreaterThan(Date.now());
  });
});
