import { beforeAll, describe, expect, it } from 'vitest';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { basic, exchange, upgradeRequest, type Transport } from './raw-client';
import { useGateway } from './test-gateway';

const test = useGateway({ requestTimeoutMs: 600 });
let slug = '';
let identity = '';
let password = '';

beforeAll(async () => {
  const tenant = await createUnlimitedTenant(test.database);
  const charger = await createReadyCharger(test.database, tenant);
  slug = tenant.slug;
  identity = charger.identity;
  password = charger.password;
});

type Case = {
  name: string;
  bytes: () => string | Buffer | (string | Buffer)[];
  errorType: string;
  /** Null where there is nobody to answer. */
  status: number | null;
};

const http = (name: string, bytes: Case['bytes'], status: number | null = 400): Case => ({
  name,
  bytes,
  errorType: 'protocol-mismatch',
  status,
});
const station = () => `/${slug}/${identity}`;
const authorized = () => ({ Authorization: basic(identity, password) });

const httpCases: Case[] = [
  http('1 MB of header', () => upgradeRequest(station(), { 'X-Big': 'a'.repeat(1_000_000) })),
  http('a URL of 17 KB', () => upgradeRequest(`/${slug}/${'a'.repeat(17_000)}`)),
  http('3,000 headers', () =>
    upgradeRequest(
      station(),
      Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`X-Header-${index}`, 'v'])),
    ),
  ),
  http('LF alone ends the lines', () => upgradeRequest(station()).replaceAll('\r\n', '\n')),
  http('Content-Length and Transfer-Encoding', () =>
    upgradeRequest(station(), { 'Content-Length': '4', 'Transfer-Encoding': 'chunked' }, 'POST'),
  ),
  http('a browser', () =>
    upgradeRequest(station(), {
      Connection: 'keep-alive',
      Upgrade: null,
      'User-Agent': 'Mozilla/5.0',
    }),
  ),
  http('POST', () => upgradeRequest(station(), { Connection: null, Upgrade: null }, 'POST')),
  http('POST as an upgrade', () => upgradeRequest(station(), {}, 'POST')),
  http('CONNECT', () => upgradeRequest('localhost:80', {}, 'CONNECT')),
  http('Expect of something', () =>
    upgradeRequest(station(), { Connection: null, Upgrade: null, Expect: 'gold' }),
  ),
  http('Expect: 100-continue', () =>
    upgradeRequest(station(), { Connection: null, Upgrade: null, Expect: '100-continue' }, 'PUT'),
  ),
  http('a bad key', () => upgradeRequest(station(), { 'Sec-WebSocket-Key': 'short' })),
  http('no key', () => upgradeRequest(station(), { 'Sec-WebSocket-Key': null })),
  http('WebSocket version 8', () => upgradeRequest(station(), { 'Sec-WebSocket-Version': '8' })),
  http('no Host', () => upgradeRequest(station(), { Host: null, Upgrade: null })),
  {
    name: 'slowloris',
    bytes: () => 'GET / HTTP/1.1\r\nHost: a',
    errorType: 'unreachable',
    status: 408,
  },
  {
    name: 'an absolute URL',
    bytes: () => upgradeRequest(`ws://localhost${station()}`, authorized()),
    errorType: 'wrong-endpoint',
    status: 400,
  },
  {
    name: 'a double slash',
    bytes: () => upgradeRequest(`/${slug}//${identity}`, authorized()),
    errorType: 'wrong-endpoint',
    status: 404,
  },
  {
    name: 'dot segments',
    bytes: () => upgradeRequest(`/a/../${slug}/${identity}`, authorized()),
    errorType: 'wrong-endpoint',
    status: 404,
  },
  {
    name: 'a trailing slash',
    bytes: () => upgradeRequest(`${station()}/`, authorized()),
    errorType: 'wrong-endpoint',
    status: 404,
  },
];

const subprotocolCases: Case[] = [
  ['none', null],
  ['an unknown one', 'ocpp0.1'],
  ['capital letters', 'OCPP1.6'],
  ['a J at the end', 'ocpp1.6J'],
  ['1,500 of them', Array.from({ length: 1_500 }, (_, index) => `p${index}`).join(',')],
  ['10,000 of them', Array.from({ length: 10_000 }, (_, index) => `p${index}`).join(',')],
  ['commas alone', ',,,'],
].map(([name, value]) =>
  http(`subprotocol: ${name ?? ''}`, () =>
    upgradeRequest(station(), { ...authorized(), 'Sec-WebSocket-Protocol': value ?? null }),
  ),
);

const unregistered = (name: string, sent: string): Case => ({
  name: `identity: ${name}`,
  bytes: () => upgradeRequest(`/${slug}/${sent}`, { Authorization: basic(sent, 'x') }),
  errorType: 'not-registered',
  status: 404,
});
const identityCases: Case[] = [
  unregistered('48 characters', 'a'.repeat(48)),
  unregistered('49 characters', 'a'.repeat(49)),
  unregistered('255 characters', 'a'.repeat(255)),
  unregistered('%20', 'CP%2099'),
  unregistered('+', 'CP+99'),
  unregistered('a colon', 'CP:99'),
  unregistered('%2F', 'CP%2F99'),
  unregistered('%00', 'CP%0099'),
  unregistered('an emoji', encodeURIComponent('CP⚡99')),
  unregistered('right to left', encodeURIComponent('CP\u202e99')),
  unregistered('zero width', encodeURIComponent('CP\u200b99')),
  unregistered('a homoglyph', encodeURIComponent('СР99')),
  unregistered('NFC', encodeURIComponent('Zoë'.normalize('NFC'))),
  unregistered('NFD', encodeURIComponent('Zoë'.normalize('NFD'))),
  unregistered('__proto__', '__proto__'),
  unregistered('SQL', encodeURIComponent("'; DROP TABLE charger; --")),
  unregistered('a script', encodeURIComponent('<script>alert(1)</script>')),
  unregistered('a formula', encodeURIComponent('=cmd|A1')),
  unregistered('ANSI escapes', encodeURIComponent('\u001b[31mred')),
  unregistered('CRLF', encodeURIComponent('CP\r\nX: y')),
  {
    ...unregistered('empty', ''),
    bytes: () => upgradeRequest(`/${slug}/`),
    errorType: 'wrong-endpoint',
  },
  { ...unregistered('%ZZ', 'CP%ZZ'), errorType: 'wrong-endpoint', status: 400 },
  {
    ...unregistered('10,000 characters', ''),
    bytes: () => upgradeRequest(`/${slug}/${'a'.repeat(10_000)}`),
    errorType: 'wrong-endpoint',
    status: 400,
  },
  {
    ...unregistered('a raw space', 'CP 99'),
    errorType: 'wrong-endpoint',
    status: 400,
  },
  { ...unregistered('raw UTF-8', 'Zoë'), errorType: 'wrong-endpoint', status: 400 },
  { ...unregistered('raw NUL', 'CP\u000099'), errorType: 'wrong-endpoint', status: 400 },
];

const unauthorized = (
  name: string,
  value: () => string | null,
  errorType = 'invalid-credentials',
): Case => ({
  name: `authorization: ${name}`,
  bytes: () => upgradeRequest(station(), { Authorization: value() }),
  errorType,
  status: 401,
});
const base64 = (text: string) => Buffer.from(text).toString('base64');
const authorizationCases: Case[] = [
  unauthorized('none', () => null, 'no-credentials-sent'),
  unauthorized('Bearer', () => 'Bearer abc', 'no-credentials-sent'),
  unauthorized('Digest', () => 'Digest username="a"', 'no-credentials-sent'),
  unauthorized('basic in lower case', () => `basic ${base64(`${identity}:wrong-one-1`)}`),
  unauthorized('malformed base64', () => 'Basic §§§'),
  unauthorized('no colon', () => `Basic ${base64('justtext')}`),
  unauthorized('many colons', () => `Basic ${base64(`${identity}:a:b:c:d:e:f`)}`),
  unauthorized('empty user', () => basic('', password), 'credentials-not-set'),
  unauthorized('empty password', () => basic(identity, ''), 'credentials-not-set'),
  unauthorized('user is not the identity', () => basic('somebody', password)),
  unauthorized('20 random bytes', () => basic(identity, Buffer.alloc(20, 0xfe))),
  unauthorized('invalid UTF-8', () =>
    basic(identity, Buffer.from([0xc3, 0x28, 0xff, 1, 2, 3, 4, 5])),
  ),
  unauthorized('hex of ASCII', () => basic(identity, Buffer.from(password).toString('hex'))),
  {
    ...unauthorized('1 MB', () => `Basic ${'A'.repeat(1_000_000)}`),
    errorType: 'protocol-mismatch',
    status: 400,
  },
  {
    ...unauthorized('sent twice', () => basic(identity, 'wrong-one-1')),
    bytes: () =>
      upgradeRequest(station(), {
        Authorization: basic(identity, 'wrong-one-1'),
        authorization: basic(identity, password),
      }),
  },
];

const bytesCases: Case[] = [
  { ...http('binary garbage', () => Buffer.alloc(64, 0x07)) },
  { ...http('a NUL byte', () => Buffer.alloc(1)) },
  { ...http('an old protocol', () => 'SSH-2.0-OpenSSH_9.2\r\n') },
];

const allCases = [
  ...httpCases,
  ...subprotocolCases,
  ...identityCases,
  ...authorizationCases,
  ...bytesCases,
];

describe.each<Transport>(['ws', 'wss'])('bad input over %s', (transport) => {
  it.each(allCases.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { bytes, errorType, status }) => {
      const answer = await exchange(test, transport, bytes());
      const [attempt] = await test.waitForAttempts(1);
      expect(test.attempts()).toHaveLength(1);
      expect(attempt?.diagnosis?.errorType).toBe(errorType);
      expect(attempt?.evidence.answer?.status ?? null).toBe(status);
      if (status !== null) expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(JSON.stringify(attempt)).not.toContain(password);
      expect(JSON.stringify(attempt)).not.toMatch(/\\u00[01]|\u202e|\u200b/);
    },
  );
});

describe('answers', () => {
  it('name the scheme with 401, and a page of the portal', async () => {
    const answer = await exchange(test, 'ws', upgradeRequest(station()));
    expect(answer).toContain('WWW-Authenticate: Basic');
    expect(answer).toContain('https://portal.example/');
    expect(answer).toContain('Connection: close');
  });

  it('still let everyone in who is right, after all of the above', async () => {
    // With 1000, masked.
    const closeFrame = Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0x03, 0xe8]);
    const request = upgradeRequest(station(), authorized());
    const answer = await exchange(test, 'ws', [request, closeFrame]);
    expect(answer).toMatch(/^HTTP\/1\.1 101 /);
  });
});
