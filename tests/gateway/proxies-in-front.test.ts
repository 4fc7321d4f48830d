import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { basic, closeOf, upgradeRequest } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';

const signature = Buffer.from('0d0a0d0a000d0a515549540a', 'hex');
/** 203.0.113.7 port 8080 to 192.0.2.1 port 443, and an extra that is skipped. */
const version2 = Buffer.concat([
  signature,
  Buffer.from('2111' + '0011' + 'cb007107c00002011f9001bb' + '030002beef', 'hex'),
]);
const version1 = 'PROXY TCP4 203.0.113.7 192.0.2.1 8080 443\r\n';

describe('behind proxies that are configured', () => {
  const test = useGateway(
    { requestTimeoutMs: 800, maxUndecidedPerAddress: 2 },
    { trustedProxies: ['127.0.0.1/32', '10.0.0.0/8'] },
  );
  const made = {} as { target: string; Authorization: string };
  beforeAll(async () => {
    const tenant = await createUnlimitedTenant(test.database);
    const charger = await createReadyCharger(test.database, tenant);
    made.target = `/${tenant.slug}/${charger.identity}`;
    made.Authorization = basic(charger.identity, charger.password);
  });
  const request = (headers: Record<string, string> = {}) =>
    upgradeRequest(made.target, { Authorization: made.Authorization, ...headers });
  const open = async () => {
    const socket = connectPlain({ host: '127.0.0.1', port: test.gateway.wsPort, noDelay: true });
    await once(socket, 'connect');
    return socket;
  };

  it.each([
    ['version 1', Buffer.from(version1), 'proxy-v1'],
    ['version 2', version2, 'proxy-v2'],
  ])('%s names the charger’s address', async (_name, header, kind) => {
    const socket = await open();
    socket.write(Buffer.concat([header, Buffer.from(request())]));
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt).toMatchObject({
      outcome: 'accepted',
      evidence: { address: '203.0.113.7', via: { kind, peer: '127.0.0.1', isTrusted: true } },
    });
    socket.destroy();
  });

  it.each([
    ['version 1', Buffer.from(version1)],
    ['version 2', version2],
  ])('%s byte by byte, with the request', async (_name, header) => {
    const socket = await open();
    await writeSlowly(socket, Buffer.concat([header, Buffer.from(request())]));
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt).toMatchObject({ outcome: 'accepted', evidence: { address: '203.0.113.7' } });
    socket.destroy();
  });

  it('before TLS', async () => {
    const raw = connectPlain({ host: '127.0.0.1', port: test.gateway.wssPort });
    await once(raw, 'connect');
    raw.write(version2);
    const socket = connectTls({ socket: raw, servername: 'localhost', ca: test.ca });
    await once(socket, 'secureConnect');
    socket.write(request());
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt).toMatchObject({
      outcome: 'accepted',
      evidence: { address: '203.0.113.7', tls: { handshakeDone: true } },
    });
    socket.destroy();
  });

  it('a TLS failure behind it is told with the charger’s address', async () => {
    const raw = connectPlain({ host: '127.0.0.1', port: test.gateway.wssPort });
    raw.on('error', () => undefined);
    raw.write(version1);
    const socket = connectTls({ socket: raw, servername: 'localhost', maxVersion: 'TLSv1.2' });
    socket.on('error', () => undefined);
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.evidence).toMatchObject({ address: '203.0.113.7', stage: 'tls' });
  });

  it.each([
    ['malformed', `PROXY TCP4 nobody nowhere 1 2\r\n`, 'malformed'],
    ['too long', `PROXY TCP4 ${'1'.repeat(300)}`, 'too-long'],
    [
      'too long in version 2',
      Buffer.concat([signature, Buffer.from('2111ffff', 'hex')]),
      'too-long',
    ],
    ['never finished', 'PROXY TCP4 203.0', 'incomplete'],
  ])('%s: refused, and told as such', async (_name, bytes, problem) => {
    const socket = await open();
    const closed = closeOf(socket);
    socket.resume();
    socket.write(bytes);
    await closed;
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.evidence.via).toMatchObject({ problem, peer: '127.0.0.1' });
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe('proxy-header-unusable');
    expect(test.attempts()).toHaveLength(1);
  });

  it('without a header, and by its health checks, it speaks for itself', async () => {
    for (const header of [
      '',
      'PROXY UNKNOWN\r\n',
      Buffer.concat([signature, Buffer.from('20000000', 'hex')]),
    ]) {
      test.forget();
      const socket = await open();
      socket.write(Buffer.concat([Buffer.from(header), Buffer.from(request())]));
      const [attempt] = await test.waitForAttempts(1);
      expect(attempt).toMatchObject({ outcome: 'accepted', evidence: { address: '127.0.0.1' } });
      socket.destroy();
    }
  });

  it('sockets count against the charger’s address, not the proxy’s', async () => {
    const sockets = await Promise.all(Array.from({ length: 5 }, open));
    sockets.forEach((socket, index) => {
      socket.on('error', () => undefined);
      socket.write(`PROXY TCP4 203.0.113.${index < 3 ? 9 : index} 192.0.2.1 1 2\r\n`);
    });
    const [crowded] = await test.waitForAttempts(1);
    expect(crowded?.evidence).toMatchObject({ address: '203.0.113.9', limit: { observed: 3 } });
    for (const socket of sockets) socket.destroy();
    // The others are told of as well once they are gone.
    await test.waitForAttempts(5);
  });

  it('headers are believed, through further proxies too, and say whether TLS was used', async () => {
    const socket = await open();
    socket.write(
      request({
        'X-Forwarded-For': '1.1.1.1, 203.0.113.8, 10.9.9.9',
        'X-Forwarded-Proto': 'https',
      }),
    );
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.evidence).toMatchObject({
      address: '203.0.113.8',
      via: { kind: 'x-forwarded-for', isTrusted: true, isSecure: true },
    });
    socket.destroy();
  });
});

describe('from elsewhere', () => {
  const test = useGateway();

  it.each([
    ['ws', Buffer.from(version1)],
    ['ws', version2],
    ['wss', Buffer.from(version1)],
    ['wss', version2],
  ] as const)('the protocol is refused on %s, and named', async (transport, header) => {
    const port = transport === 'ws' ? test.gateway.wsPort : test.gateway.wssPort;
    const socket = connectPlain({ host: '127.0.0.1', port });
    const closed = closeOf(socket);
    socket.resume();
    socket.write(Buffer.concat([header, Buffer.from(upgradeRequest('/a/b'))]));
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe('proxy-protocol-not-trusted');
    expect(attempt?.evidence.address).toBe('127.0.0.1');
    socket.destroy();
    await closed;
    expect(test.attempts()).toHaveLength(1);
  });

  it('headers are ignored, and noted', async () => {
    const socket = connectPlain({ host: '127.0.0.1', port: test.gateway.wsPort });
    socket.write(upgradeRequest('/a/b', { 'X-Forwarded-For': '203.0.113.8' }));
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.evidence).toMatchObject({
      address: '127.0.0.1',
      via: { kind: 'x-forwarded-for', isTrusted: false },
    });
    socket.destroy();
  });
});

/** Each byte in a packet of its own, as far as the network allows. */
async function writeSlowly(socket: Socket, bytes: Buffer): Promise<void> {
  for (const byte of bytes) {
    await new Promise<void>((resolve) =>
      socket.write(Buffer.from([byte]), () => setImmediate(resolve)),
    );
  }
}
