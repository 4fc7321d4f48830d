import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { CaptureFile, type CaptureOptions } from '@/tests/support/capture-file';
import {
  charger,
  gateway,
  read,
  readFirst,
  refusedUpgrade,
  startMs,
  told,
} from '@/tests/support/captures';
import { recordConversation } from '@/tests/support/record-conversation';
import { playBack } from '@/tests/support/tcp-script';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

describe('HTTP in clear', () => {
  const password = 'a-very-secret-password';
  const authorization = `Basic ${Buffer.from(`CP-001:${password}`).toString('base64')}`;

  it.each([
    [401, {}, 'no-credentials-sent', 'no'],
    [401, { Authorization: authorization }, 'invalid-credentials', 'yes'],
    [404, { Authorization: authorization }, 'wrong-endpoint', 'yes'],
    [429, { Authorization: authorization }, 'throttled', 'yes'],
    [503, { Authorization: authorization }, 'cpms-unavailable', 'yes'],
  ] as const)('a %i with %j is %s', async (status, headers, errorType, kind) => {
    const found = await readFirst(told(await refusedUpgrade(status, headers)));
    expect(found.diagnosis?.errorType).toBe(errorType);
    expect(found.authorization.kind).toBe(kind);
    expect(found.reached).toBe('http');
    expect(found.stopped).toContain(String(status));
    const all = JSON.stringify(found);
    expect(all).not.toContain(password);
    expect(all).not.toContain(authorization.slice(6));
  });

  it('takes a reason from the body of the answer', async () => {
    const body = 'This identity is not registered.\n';
    const spoken = await refusedUpgrade(404, { Authorization: authorization }, body);
    expect((await readFirst(told(spoken))).diagnosis?.errorType).toBe('not-registered');
  });

  it.each<CaptureOptions>([
    { isLittle: false },
    { isNano: true },
    { isLittle: false, isNano: true, link: 'vlan' },
    { link: 'sll' },
    { link: 'sll2' },
    { link: 'raw' },
    { link: 'null' },
    { isV6: true },
    { isV6: true, link: 'raw', format: 'pcapng' },
    { format: 'pcapng' },
    { format: 'pcapng', isLittle: false },
    { format: 'pcapng', isNano: true },
    { format: 'pcapng', isNano: true, isLittle: false, link: 'sll2' },
  ])('reads %j', async (options) => {
    const spoken = await refusedUpgrade(401, { Authorization: authorization });
    const file = told(spoken, options).bytes();
    const [whole, inBits] = [await read(file), await read(file, 7)];
    expect(whole).toEqual(inBits);
    expect(whole.notes).toEqual([]);
    const [found] = whole.conversations;
    expect(found?.diagnosis?.errorType).toBe('invalid-credentials');
    expect(found?.startedAt).toBe(new Date(startMs).toISOString());
    expect(found?.ladder.steps[1]?.offsetMs).toBeCloseTo(20, 1);
  });

  it('puts segments into order, and takes no harm from repeated ones', async () => {
    const spoken = await refusedUpgrade(401, {});
    const file = new CaptureFile();
    const script = file.connection(charger, gateway, startMs, 0xffff_fff0).open();
    for (const { bytes, from } of spoken) {
      if (bytes.length === 0) script.end(from);
      else script.say(from, bytes, { segment: 10, order: (all) => [...all].reverse().concat(all) });
    }
    expect((await readFirst(file)).diagnosis?.errorType).toBe('no-credentials-sent');
  });
});

describe('WebSocket in clear', () => {
  it('names messages, and who closed it with which code', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
    await once(server, 'listening');
    closing.push(() => server.close());
    server.on('connection', (socket) =>
      socket.on('message', () => {
        socket.send('[3,"1",{"status":"Accepted"}]');
        socket.close(1008, 'unknown charge point');
      }),
    );
    const recording = await recordConversation((server.address() as AddressInfo).port);
    const client = new WebSocket(`ws://127.0.0.1:${recording.port}/CP-001`, ['ocpp1.6']);
    client.on('open', () =>
      client.send('[2,"1","BootNotification",{"chargePointSerialNumber":"S"}]'),
    );
    await recording.over;
    await recording.close();
    const found = await readFirst(told(recording.spoken));
    expect(found.diagnosis).toMatchObject({ errorType: 'not-registered', refusedBy: 'cpms' });
    const labels = found.ladder.steps.map(({ label }) => label);
    expect(labels).toContain('BootNotification');
    expect(labels).toContain('Answer to BootNotification');
    expect(labels).toContain('WebSocket close 1008');
    expect(found.stopped).toContain('the server closed it with code 1008');
  });
});

describe('below TLS', () => {
  it('knows a refused, an unanswered and an empty connection', async () => {
    const refused = new CaptureFile();
    refused.connection(charger, gateway, startMs).syn().wait(10).end('server', 'rst');
    expect((await readFirst(refused)).stopped).toBe('At TCP: the server refused the connection.');

    const silent = new CaptureFile();
    silent.connection(charger, gateway, startMs).syn().wait(1000).syn().wait(2000).syn();
    expect(await readFirst(silent)).toMatchObject({
      stopped: 'At TCP: the server never answered.',
      diagnosis: { errorType: 'unreachable', causes: [{ causeId: 'network-issue' }, {}] },
    });

    const empty = new CaptureFile();
    empty.connection(charger, gateway, startMs).open().wait(5000).end('client');
    expect((await readFirst(empty)).diagnosis?.causes[0]?.causeId).toBe('tcp-without-bytes');
  });

  it('says that a session ended after a long silence', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    closing.push(() => server.close());
    const recording = await recordConversation((server.address() as AddressInfo).port);
    const client = new WebSocket(`ws://127.0.0.1:${recording.port}/CP-001`, ['ocpp1.6']);
    await once(client, 'open');
    const spoken = [...recording.spoken];
    client.terminate();
    await recording.over;
    await recording.close();
    const file = new CaptureFile();
    playBack(file.connection(charger, gateway, startMs), spoken)
      .wait(65_000)
      .end('server', 'rst');
    expect((await readFirst(file)).diagnosis?.causes[0]?.causeId).toBe('keepalive-too-long');
  });

  it.each([
    [3, 'capture-no-such-name'],
    [2, 'capture-name-failed'],
    [null, 'capture-name-unanswered'],
  ])('tells DNS answer %s', async (code, id) => {
    const file = new CaptureFile();
    const name = Buffer.from('\x04ocpp\x07example\x00\x00\x01\x00\x01', 'latin1');
    const message = (flags: number) =>
      Buffer.concat([Buffer.from([0, 7, flags >> 8, flags & 255, 0, 1, 0, 0, 0, 0, 0, 0]), name]);
    file.udp('192.0.2.7', '192.0.2.1', [40_000, 53], message(0x0100), startMs);
    if (code !== null)
      file.udp('192.0.2.1', '192.0.2.7', [53, 40_000], message(0x8180 | code), startMs + 5);
    file.udp('192.0.2.7', '192.0.2.9', [1, 2], Buffer.alloc(4), startMs + 3000);
    expect(await readFirst(file)).toMatchObject({
      name: 'ocpp.example',
      reached: 'dns',
      diagnosis: { causes: [{ causeId: 'dns-failure', findings: [{ id }] }] },
    });
  });
});
