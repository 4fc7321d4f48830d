import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RPCServer } from 'ocpp-rpc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOcppClient } from '@/tests/support/ocpp-client';
import { useGateway } from '../test-gateway';
import { openTap } from './frame-tap';
import { useCpms } from './proxied-charger';

const test = useGateway();
const world = useCpms(test);
const rpc = new RPCServer({ protocols: ['ocpp1.6', 'ocpp2.0.1'], strictMode: false });
/** What the CPMS's side of ocpp-rpc offers, whose own types leave it out. */
type ConnectedClient = {
  call: (action: string, payload: object) => Promise<unknown>;
  handle: (answer: (call: { method: string; params: unknown }) => object) => void;
};
let http: Server;
/** Calls the charger that connected last, as its CPMS. */
let callCharger: (action: string, payload: object) => Promise<unknown>;

beforeAll(async () => {
  rpc.auth((accept) => accept());
  rpc.on('client', (client: ConnectedClient) => {
    callCharger = (action, payload) => client.call(action, payload);
    client.handle(({ method, params }) =>
      method === 'BootNotification'
        ? { status: 'Accepted', interval: 300, currentTime: '2026-01-01T00:00:00Z' }
        : { status: 'Accepted', data: params },
    );
  });
  http = await rpc.listen(0, '127.0.0.1');
});
afterAll(() => {
  http.closeAllConnections();
  http.close();
});

describe('an ocpp-rpc charger and an ocpp-rpc CPMS', () => {
  it.each(['ocpp1.6', 'ocpp2.0.1'])('speak %s through the gateway unchanged', async (version) => {
    const far = await openTap(() => (http.address() as AddressInfo).port);
    const near = await openTap(() => test.gateway.wsPort);
    const charger = await world.charger({ url: `ws://127.0.0.1:${far.port}/cpms` });
    const client = createOcppClient({
      endpoint: `ws://127.0.0.1:${near.port}/${world.tenant.slug}`,
      identity: charger.identity,
      password: charger.password,
      protocols: [version],
    });
    client.handle('GetVariables', (params) => ({ echoed: params }));
    await client.connect();
    expect(client.protocol()).toBe(version);
    const boot =
      version === 'ocpp1.6'
        ? { chargePointVendor: 'Vend', chargePointModel: 'M-1' }
        : { reason: 'PowerUp', chargingStation: { vendorName: 'Vend', model: 'M-1' } };
    expect(await client.call('BootNotification', boot)).toMatchObject({ status: 'Accepted' });
    expect(await test.waitForEvent('boot')).toMatchObject({ vendor: 'Vend', model: 'M-1' });

    const long = 'Straße 漢字 '.repeat(9_000);
    expect(await client.call('DataTransfer', { data: long })).toMatchObject({
      data: { data: long },
    });
    const counted = Array.from({ length: 40 }, (_, index) => index);
    const answers = await Promise.all(counted.map((data) => client.call('DataTransfer', { data })));
    expect(answers).toEqual(counted.map((data) => ({ status: 'Accepted', data: { data } })));
    expect(await callCharger('GetVariables', { a: 1 })).toEqual({ echoed: { a: 1 } });
    await client.close();
    const ended = await test.waitForEvent('session-ended');

    expect(ended.evidence).toMatchObject({
      answer: { by: 'cpms', status: 101 },
      bootStatus: 'Accepted',
    });
    expect(near.sent().length).toBeGreaterThan(100_000);
    expect(near.sent().equals(far.sent())).toBe(true);
    expect(near.received().equals(far.received())).toBe(true);
    await near.close();
    await far.close();
  });
});
