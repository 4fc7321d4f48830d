import { once } from 'node:events';
import { connect as connectPlain } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { closeOf, exchange, openSocket, upgradeRequest } from './raw-client';
import { useGateway } from './test-gateway';

const test = useGateway({ requestTimeoutMs: 500, silentRecordsPerMinute: 5 });

async function failHandshake(options: ConnectionOptions, port = test.gateway.wssPort) {
  const socket = connectTls({ host: '127.0.0.1', port, servername: 'localhost', ...options });
  await closeOf(socket);
  const [attempt] = await test.waitForAttempts(1);
  expect(test.attempts()).toHaveLength(1);
  return attempt;
}

describe('a TLS connection that does not become a request', () => {
  it('a client that trusts another root', async () => {
    const attempt = await failHandshake({ maxVersion: 'TLSv1.2' });
    expect(attempt).toMatchObject({
      outcome: 'failed',
      diagnosis: { errorType: 'unreachable' },
      evidence: { transport: 'wss', firstBytes: 'tls', tls: { serverName: 'localhost' } },
    });
    expect(attempt?.evidence.address).toBe('127.0.0.1');
  });

  it('a client of TLS 1.1', async () => {
    const attempt = await failHandshake({
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'ALL:@SECLEVEL=0',
    });
    expect(attempt).toMatchObject({
      diagnosis: { errorType: 'unreachable' },
      evidence: {
        stage: 'tls',
        tls: { version: 'TLSv1.1', errorCode: 'ERR_SSL_UNSUPPORTED_PROTOCOL' },
      },
    });
  });

  it('a client without a common cipher', async () => {
    const attempt = await failHandshake({
      maxVersion: 'TLSv1.2',
      ciphers: 'DHE-RSA-AES128-SHA256',
    });
    expect(attempt?.evidence.stage).toBe('tls');
    expect(attempt?.diagnosis?.errorType).toBe('unreachable');
  });

  it('an alert of the client', async () => {
    const socket = connectPlain({ host: '127.0.0.1', port: test.gateway.wssPort });
    socket.on('error', () => undefined);
    const hello = Buffer.from(clientHello, 'hex');
    socket.write(hello);
    // How a client says that it does not know the root of the certificate.
    socket.once('data', () => socket.write(Buffer.from('15030300020230', 'hex')));
    socket.resume();
    await closeOf(socket);
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.evidence.tls).toMatchObject({ alert: 'unknown_ca', handshakeDone: false });
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe('ca-not-trusted');
  });

  it('silence after the handshake', async () => {
    const socket = await openSocket(test, 'wss');
    socket.on('error', () => undefined);
    socket.end();
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.evidence).toMatchObject({ stage: 'tls', tls: { handshakeDone: true } });
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe('tls-then-silence');
  });

  it('a handshake that never ends', async () => {
    const socket = connectPlain({ host: '127.0.0.1', port: test.gateway.wssPort });
    socket.on('error', () => undefined);
    socket.write(Buffer.from([0x16, 0x03, 0x01]));
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.evidence.tls?.errorCode).toBe('ERR_TLS_HANDSHAKE_TIMEOUT');
    socket.destroy();
  });
});

describe('the wrong port', () => {
  it('TLS on the plain port', async () => {
    const attempt = await failHandshake({}, test.gateway.wsPort);
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe('tls-on-plain-port');
    expect(attempt?.evidence.tls?.serverName).toBe('localhost');
  });

  it('a plain request on the TLS port is answered, and names its charger', async () => {
    const socket = connectPlain({ host: '127.0.0.1', port: test.gateway.wssPort });
    socket.write(upgradeRequest('/some-tenant/CP-1'));
    const [data] = (await once(socket, 'data')) as [Buffer];
    expect(data.toString()).toMatch(/^HTTP\/1\.1 400 /);
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt).toMatchObject({
      identity: 'CP-1',
      diagnosis: { causes: [{ causeId: 'plain-on-tls-port' }] },
    });
    socket.destroy();
  });
});

describe('silence', () => {
  it.each(['ws', 'wss'] as const)('is recorded once the time is up on %s', async (transport) => {
    const port = transport === 'ws' ? test.gateway.wsPort : test.gateway.wssPort;
    const socket = connectPlain({ host: '127.0.0.1', port });
    await closeOf(socket);
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.evidence).toMatchObject({ stage: 'tcp', firstBytes: 'none' });
    expect(attempt?.diagnosis?.errorType).toBe('unreachable');
  });

  it('of health checks is recorded a few times a minute', async () => {
    for (let count = 0; count < 12; count += 1) {
      const socket = connectPlain({ host: '127.0.0.1', port: test.gateway.wsPort });
      socket.end();
      await closeOf(socket);
    }
    await exchange(test, 'ws', 'X\r\n\r\n');
    await test.waitForAttempts(1);
    expect(test.attempts().length).toBeLessThan(6);
  });
});

// TLS 1.2, one suite (ECDHE-RSA-AES128-GCM-SHA256), secp256r1, rsa_pkcs1_sha256.
const clientHello = [
  '16030100470100004303030000000000000000000000000000000000000000000000000000000000',
  '000000000002c02f01000018000a000400020017000b00020100000d0006000404010403',
].join('');
