import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createGateway, type Gateway } from '@/lib/gateway/create-gateway';
import { issueRoot, issueServer } from '@/lib/runtime/issue-certificate';
import { inSystemScope } from '@/lib/db/scope';
import { openFakeCpms } from '@/tests/support/fake-cpms';
import { silentLog } from '@/tests/support/silent-log';
import { basic } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { testFingerprintKey, testSealingKey, useGateway } from './test-gateway';

const leaseRenewMs = 150;
const test = useGateway({ leaseRenewMs });
let other: Gateway;

beforeAll(async () => {
  other = await openGateway('other-gateway');
});
afterAll(() => other.close());

async function openGateway(node: string): Promise<Gateway> {
  const root = await issueRoot('Test root', new Date());
  const { certificate, key } = await issueServer(root, ['localhost'], 'ecdsa', new Date());
  return createGateway({
    host: '127.0.0.1',
    wsPort: 0,
    wssPort: 0,
    adminPort: 0,
    certificates: [{ cert: certificate, key }],
    pool: test.pool,
    recorder: { record: () => undefined, flush: () => Promise.resolve() },
    fingerprintKey: testFingerprintKey,
    sealingKey: testSealingKey,
    portalUrl: 'https://portal.example',
    node,
    now: () => new Date(),
    log: silentLog,
    tuning: { drainMs: 50, leaseRenewMs },
  });
}

async function connect(
  charger: { identity: string; password: string },
  slug: string,
  port: number,
): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${slug}/${charger.identity}`, 'ocpp1.6', {
    headers: { Authorization: basic(charger.identity, charger.password) },
  });
  await once(socket, 'open');
  return socket;
}

describe('a gateway that stops', () => {
  it('sends chargers and their CPMS away, with the same words', async () => {
    const cpms = await openFakeCpms();
    const tenant = await createUnlimitedTenant(test.database);
    const { id: cpmsId } = await inSystemScope(test.database.db, (tx) =>
      tx.cpms.create({
        data: { tenantId: tenant.id, name: 'Behind', url: cpms.url, connectionsPerMinute: 9_999 },
      }),
    );
    const charger = await createReadyCharger(test.database, { ...tenant, cpmsId });
    const stopping = await openGateway('stopping-gateway');
    const socket = await connect(charger, tenant.slug, stopping.wsPort);
    const [far] = cpms.sockets;
    if (far === undefined) throw new Error('The CPMS has accepted.');
    const closes = Promise.all([once(socket, 'close'), once(far, 'close')]);
    await stopping.close();
    for (const close of await closes) {
      const [code, reason] = close as [number, Buffer];
      expect(code).toBe(1001);
      expect(reason.toString()).toBe('The gateway is stopping');
    }
    await cpms.close();
  });
});

describe('a charger that connects at another gateway', () => {
  it('loses its older connection', async () => {
    const tenant = await createUnlimitedTenant(test.database);
    const charger = await createReadyCharger(test.database, tenant);
    const holders = async () =>
      (
        await test.pool.query<{ gateway: string }>(
          'SELECT gateway FROM charger_session WHERE charger_id = $1',
          [charger.id],
        )
      ).rows;

    const older = await connect(charger, tenant.slug, test.gateway.wsPort);
    await expect.poll(holders).toEqual([{ gateway: 'test-gateway' }]);
    const closed = once(older, 'close');
    const newer = await connect(charger, tenant.slug, other.wsPort);
    const [code, reason] = (await closed) as [number, Buffer];
    expect(code).toBe(1008);
    expect(reason.toString()).toMatch(/newer connection/);
    await expect.poll(holders).toEqual([{ gateway: 'other-gateway' }]);
    expect(newer.readyState).toBe(newer.OPEN);
    newer.close();
    await once(newer, 'close');
  });
});
