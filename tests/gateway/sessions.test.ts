import { once } from 'node:events';
import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { importCredential } from '@/lib/credentials/import-credential';
import { createOcppClient, refusedStatus } from '@/tests/support/ocpp-client';
import { systemActor } from '@/tests/support/test-database';
import { createCharger } from '@/tests/support/world';
import { basic } from './raw-client';
import { createReadyCharger, createUnlimitedTenant, issuePassword } from './registered-charger';
import { useGateway } from './test-gateway';

const test = useGateway({ maxPayloadBytes: 100_000, quickDropMs: 5_000 });
let tenant: Awaited<ReturnType<typeof createUnlimitedTenant>>;

beforeAll(async () => {
  tenant = await createUnlimitedTenant(test.database);
});

type Charger = Awaited<ReturnType<typeof createReadyCharger>>;

function clientOf(
  charger: Charger,
  options: { password?: string | Buffer; protocols?: string[]; slug?: string } = {},
) {
  return createOcppClient({
    endpoint: `ws://127.0.0.1:${test.gateway.wsPort}/${options.slug ?? tenant.slug}`,
    identity: charger.identity,
    password: charger.password,
    ...options,
  });
}

async function openWebSocket(charger: Charger): Promise<WebSocket> {
  const socket = new WebSocket(
    `ws://127.0.0.1:${test.gateway.wsPort}/${tenant.slug}/${charger.identity}`,
    'ocpp1.6',
    { headers: { Authorization: basic(charger.identity, charger.password) } },
  );
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return socket;
}

describe('an accepted charger', () => {
  it.each(['ocpp1.6', 'ocpp2.0.1', 'ocpp2.1'])('speaks %s', async (protocol) => {
    const charger = await createReadyCharger(test.database, tenant);
    const client = clientOf(charger, { protocols: ['ocpp0.1', protocol] });
    await client.connect();
    expect(client.protocol()).toBe(protocol);
    const boot =
      protocol === 'ocpp1.6'
        ? { chargePointVendor: 'Vend', chargePointModel: 'M-1', firmwareVersion: '1.2' }
        : {
            reason: 'PowerUp',
            chargingStation: { vendorName: 'Vend', model: 'M-1', firmwareVersion: '1.2' },
          };
    expect(await client.call('BootNotification', boot)).toMatchObject({
      status: 'Accepted',
      interval: 77,
    });
    expect(await client.call('Heartbeat')).toHaveProperty('currentTime');
    expect(await client.call('StatusNotification')).toEqual({});
    await expect(client.call('MakeCoffee')).rejects.toMatchObject({
      rpcErrorCode: 'NotImplemented',
    });
    expect(await test.waitForEvent('boot')).toMatchObject({
      chargerId: charger.id,
      vendor: 'Vend',
      model: 'M-1',
      serial: null,
      firmware: '1.2',
    });
    await client.close();
    const ended = await test.waitForEvent('session-ended');
    const [attempt] = test.attempts();
    expect(attempt).toMatchObject({ outcome: 'accepted', subprotocol: protocol, diagnosis: null });
    expect(attempt?.credentialId).not.toBeNull();
    expect(ended).toMatchObject({ attemptId: attempt?.id, diagnosis: null });
    expect(ended.evidence.close?.messagesReceived).toBe(4);
  });

  it('may send its generated key as bytes', async () => {
    const charger = await createReadyCharger(test.database, tenant);
    const client = clientOf(charger, { password: Buffer.from(charger.password, 'hex') });
    await client.connect();
    await client.close();
  });

  it('comes in with its pending password, and with the active one until then', async () => {
    const charger = await createReadyCharger(test.database, tenant);
    const pending = await issuePassword(test.database, charger.id, 'when-proven');
    const old = clientOf(charger);
    await old.connect();
    await old.close();
    const fresh = clientOf(charger, { password: pending });
    await fresh.connect();
    await fresh.close();
    const matches = test.attempts().map((one) => one.evidence.authorization?.passwordMatch);
    expect(matches).toEqual(['right', 'pending']);
  });

  it('comes in with a password that a person chose', async () => {
    const charger = await createCharger(test.database.db, tenant.id, { cpmsId: tenant.cpmsId });
    const password = 'ChosenByAPerson-1';
    await importCredential(test.database.contextFor(systemActor), {
      chargerId: charger.id,
      password,
    });
    const client = clientOf({ ...charger, password });
    await client.connect();
    await client.close();
    expect(await refusedStatus(clientOf({ ...charger, password: 'NotThatOne-12345' }))).toBe(401);
  });

  it('is let in over TLS', async () => {
    const charger = await createReadyCharger(test.database, tenant);
    const client = createOcppClient({
      endpoint: `wss://localhost:${test.gateway.wssPort}/${tenant.slug}`,
      identity: charger.identity,
      password: charger.password,
      ca: test.ca,
    });
    await client.connect();
    await client.close();
    expect(test.attempts()[0]?.evidence.tls).toMatchObject({
      handshakeDone: true,
      serverName: 'localhost',
    });
  });

  it('hears of a change of its credential without delay', async () => {
    const charger = await createReadyCharger(test.database, tenant);
    const client = clientOf(charger);
    await client.connect();
    await client.close();
    await issuePassword(test.database, charger.id, 'now');
    await expect.poll(() => refusedStatus(clientOf(charger)).catch(() => 101)).toBe(401);
  });
});

describe('limits over a session', () => {
  it('end it, and keep the charger out for the rest of the minute', async () => {
    const limited = await createUnlimitedTenant(test.database, { callsPerMinute: 3 });
    const charger = await createReadyCharger(test.database, limited);
    const client = clientOf(charger, { slug: limited.slug });
    await client.connect();
    for (let count = 0; count < 3; count += 1) await client.call('Heartbeat');
    await expect(client.call('Heartbeat')).rejects.toThrow();
    const ended = await test.waitForEvent('session-ended');
    expect(ended).toMatchObject({
      diagnosis: { errorType: 'throttled' },
      evidence: { limit: { name: 'calls', allowed: 3 }, close: { by: 'gateway', code: 1008 } },
    });
    expect(await refusedStatus(clientOf(charger, { slug: limited.slug }))).toBe(429);
  });
});

describe('the same identity twice', () => {
  it('the newest wins, and alternation is a session conflict', async () => {
    const charger = await createReadyCharger(test.database, tenant);
    const sockets = [];
    for (let count = 0; count < 4; count += 1) {
      const before = sockets.at(-1);
      const closed = before === undefined ? null : once(before, 'close');
      sockets.push(await openWebSocket(charger));
      await closed;
    }
    const ends = test.events.filter((event) => event.type === 'session-ended');
    expect(ends.map((end) => end.diagnosis?.errorType)).toEqual([
      undefined,
      undefined,
      'session-conflict',
    ]);
    expect(sockets.at(-1)?.readyState).toBe(WebSocket.OPEN);
    expect(test.attempts().at(-1)?.evidence.session).toMatchObject({
      existingAddress: '127.0.0.1',
    });
    sockets.at(-1)?.terminate();
    await test.waitForEvent('session-ended', (end) => end.evidence.close?.by === 'network');
  });
});

describe('a charger that leaves at once', () => {
  it('counts as dropped after accept when it does so again and again', async () => {
    const charger = await createReadyCharger(test.database, tenant);
    for (let count = 1; count <= 3; count += 1) {
      const socket = await openWebSocket(charger);
      socket.close(1000);
      await once(socket, 'close');
    }
    const third = await test.waitForEvent('session-ended', (end) => end.diagnosis !== null);
    expect(third.diagnosis?.errorType).toBe('dropped-after-accept');
  });
});

describe('bad frames', () => {
  const raw = (socket: WebSocket) =>
    (socket as unknown as { _socket: { write: (bytes: Buffer) => void } })._socket;
  const cases: [string, (socket: WebSocket) => void, number | null][] = [
    ['an unmasked frame', (socket) => raw(socket).write(Buffer.from([0x81, 0x01, 0x41])), 1002],
    [
      'a reserved opcode',
      (socket) => raw(socket).write(Buffer.from([0x83, 0x80, 0, 0, 0, 0])),
      1002,
    ],
    [
      'the header of a frame of 100 MB',
      (socket) => raw(socket).write(Buffer.from('81ff0000000006400000' + '00000000', 'hex')),
      1009,
    ],
    [
      'a compressed frame',
      (socket) => raw(socket).write(Buffer.from([0xc1, 0x80, 0, 0, 0, 0])),
      1002,
    ],
    ['invalid UTF-8', (socket) => socket.send(Buffer.from([0xff]), { binary: false }), 1007],
    ['a binary frame', (socket) => socket.send(Buffer.from('[2]')), 1003],
  ];
  it.each(cases)('%s ends the session', async (_, send, code) => {
    const socket = await openWebSocket(await createReadyCharger(test.database, tenant));
    send(socket);
    await once(socket, 'close');
    const ended = await test.waitForEvent('session-ended');
    expect(ended.evidence.close).toMatchObject({ by: 'gateway', code });
  });

  it.each([
    'nothing of JSON',
    '{"a":1}',
    '[]',
    '[9,"id",{}]',
    '[6,"id","NotifyPeriodicEventStream",{}]',
    '[3,"id",{}]',
    '[4,"id","GenericError","",{}]',
    '['.repeat(10_000),
    '[2,"id"]',
  ])('%s does not', async (text) => {
    const socket = await openWebSocket(await createReadyCharger(test.database, tenant));
    socket.send(text);
    for (let count = 0; count < 50; count += 1) socket.ping();
    const answered = new Promise<string>((resolve) => {
      socket.on('message', (data: Buffer) => {
        if (data.toString().includes('after')) resolve(data.toString());
      });
    });
    socket.send('[2,"after","Heartbeat",{}]');
    expect(JSON.parse(await answered)).toMatchObject([3, 'after', {}]);
    socket.terminate();
    await test.waitForEvent('session-ended');
  });
});
