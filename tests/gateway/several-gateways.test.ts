import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createGateway, type Gateway } from '@/lib/gateway/create-gateway';
import { issueRoot, issueServer } from '@/lib/runtime/issue-certificate';
import { silentLog } from '@/tests/support/silent-log';
import { basic } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { testFingerprintKey, testSealingKey, useGateway } from './test-gateway';

const leaseRenewMs = 150;
const test = useGateway({ leaseRenewMs });
let other: Gateway;

beforeAll(async () => {
  const root = await issueRoot('Test root', new Date());
  const { certificate, key } = await issueServer(root, ['localhost'], 'ecdsa', new Date());
  other = await createGateway({
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
    node: 'other-gateway',
    now: () => new Date(),
    log: silentLog,
    tuning: { drainMs: 50, leaseRenewMs },
  });
});
afterAll(() => other.close());

describe('a charger that connects at another gateway', () => {
  it('loses its older connection', async () => {
    const tenant = await createUnlimitedTenant(test.database);
    const charger = await createReadyCharger(test.database, tenant);
    const connect = async (port: number) => {
      const socket = new WebSocket(
        `ws://127.0.0.1:${port}/${tenant.slug}/${charger.identity}`,
        'ocpp1.6',
        { headers: { Authorization: basic(charger.identity, charger.password) } },
      );
      await once(socket, 'open');
      return socket;
    };
    const holders = async () =>
      (await test.pool.query<{ gateway: string }>('SELECT gateway FROM charger_session')).rows;

    const older = await connect(test.gateway.wsPort);
    await expect.poll(holders).toEqual([{ gateway: 'test-gateway' }]);
    const closed = once(older, 'close');
    const newer = await connect(other.wsPort);
    const [code, reason] = (await closed) as [number, Buffer];
    expect(code).toBe(1008);
    expect(reason.toString()).toMatch(/newer connection/);
    await expect.poll(holders).toEqual([{ gateway: 'other-gateway' }]);
    expect(newer.readyState).toBe(newer.OPEN);
    newer.close();
    await once(newer, 'close');
  });
});
