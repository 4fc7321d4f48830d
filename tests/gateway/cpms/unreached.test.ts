import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import { issueRoot, issueServer } from '@/lib/runtime/issue-certificate';
import { openFakeCpms, type CpmsBehaviour, type FakeCpms } from '@/tests/support/fake-cpms';
import { basic, exchange, upgradeRequest } from '../raw-client';
import { openBlackHole } from './black-hole';
import { useGateway } from '../test-gateway';
import { useCpms } from './proxied-charger';

const test = useGateway({ cpmsTimeoutMs: 400 });
const world = useCpms(test);
let secure: FakeCpms;
let expired: FakeCpms;

beforeAll(async () => {
  const root = await issueRoot('Nobody’s root', new Date());
  const now = await issueServer(root, ['127.0.0.1'], 'ecdsa', new Date());
  secure = await openFakeCpms({ tls: { key: now.key, cert: now.certificate } });
  const then = await issueServer(root, ['127.0.0.1'], 'ecdsa', new Date('2001-01-01'));
  expired = await openFakeCpms({ tls: { key: then.key, cert: then.certificate } });
});
afterAll(async () => {
  await secure.close();
  await expired.close();
});

async function connect(url?: string): Promise<string> {
  const charger = await world.charger(url === undefined ? {} : { url });
  return exchange(
    test,
    'ws',
    upgradeRequest(`/${world.tenant.slug}/${charger.identity}`, {
      Authorization: basic(charger.identity, charger.password),
    }),
  );
}

async function expectCause(answer: string, status: number, cause: CauseId): Promise<void> {
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain('Retry-After: 30');
  const [attempt] = await test.waitForAttempts(1);
  expect(attempt?.evidence.stage).toBe('cpms');
  expect(attempt?.diagnosis).toMatchObject({ refusedBy: 'cpms' });
  expect(attempt?.diagnosis?.causes[0]?.causeId).toBe(cause);
}

describe('a CPMS that gives no answer to pass on', () => {
  it('is down', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    await expectCause(await connect(`ws://127.0.0.1:${port}/ocpp`), 502, 'cpms-down');
  });

  it('is behind something that swallows every packet', async () => {
    const hole = await openBlackHole();
    const answer = await connect(`ws://127.0.0.1:${hole.port}/ocpp`);
    await hole.close();
    await expectCause(answer, 504, 'cpms-timeout');
    const [attempt] = test.attempts();
    expect(attempt?.evidence.cpms).toMatchObject({ problem: 'timeout', errorCode: 'ETIMEDOUT' });
  });

  it('has a name that cannot be found', async () => {
    const answer = await connect('ws://cpms.invalid/ocpp');
    await expectCause(answer, 502, 'cpms-name-not-found');
  });

  it('has a certificate that nobody vouches for', async () => {
    await expectCause(await connect(secure.url), 502, 'cpms-certificate-invalid');
  });

  it('has a certificate that has expired', async () => {
    await expectCause(await connect(expired.url), 502, 'cpms-certificate-invalid');
    const [attempt] = test.attempts();
    expect(attempt?.evidence.cpms).toMatchObject({ errorCode: 'CERT_HAS_EXPIRED' });
  });

  it.each<[string, CpmsBehaviour, number, CauseId]>([
    ['does not answer in time', { do: 'hang' }, 504, 'cpms-timeout'],
    ['hangs up', { do: 'close' }, 502, 'cpms-closed'],
    [
      'redirects',
      { do: 'refuse', status: 301, headers: { Location: 'https://elsewhere.example/' } },
      502,
      'cpms-redirects',
    ],
    ['agrees on no version', { do: 'accept', subprotocol: null }, 502, 'cpms-subprotocol-refused'],
    [
      'agrees on a version that was not offered',
      { do: 'accept', subprotocol: 'ocpp9' },
      502,
      'cpms-subprotocol-refused',
    ],
    [
      'speaks no HTTP',
      { do: 'garbage', bytes: 'SSH-2.0-OpenSSH_9\r\n' },
      502,
      'cpms-answer-unclear',
    ],
    [
      'proves nothing',
      {
        do: 'garbage',
        bytes:
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: abc\r\nSec-WebSocket-Protocol: ocpp1.6\r\n\r\n',
      },
      502,
      'cpms-answer-unclear',
    ],
  ])('%s', async (_name, behaviour, status, cause) => {
    world.cpms.behave(behaviour);
    const answer = await connect();
    expect(answer).not.toContain('elsewhere.example');
    await expectCause(answer, status, cause);
  });
});
