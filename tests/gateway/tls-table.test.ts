import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayOptions } from '@/lib/gateway/gateway-options';
import { issueRoot } from '@/lib/runtime/issue-certificate';
import { tlsRowId, tlsRows, type TlsRow } from '@/tests/corpus/attempts/tls-handshakes';
import { ensureTlsTools, type TlsTool } from '@/tests/support/tls-tools';
import { useGateway } from './test-gateway';
import { node } from './tls-clients/node-client';
import { gnutls, openssl, python } from './tls-clients/program-client';
import type { PlainWish, TlsWish } from './tls-clients/tls-wish';
import { upgradeRequest } from './raw-client';

const dayMs = 86_400_000;
const clients = { gnutls, node, openssl, python };
const programs = {
  gnutls: ['gnutls-cli'],
  node: [],
  openssl: ['openssl'],
  python: ['python3'],
} as const;
const tools = ensureTlsTools();

const test = useGateway({ requestTimeoutMs: 2_500, silentRecordsPerMinute: 1_000 });
const files = { directory: '', ca: '', otherCa: '' };
const certificates: {
  sound: GatewayOptions['certificates'];
  expired: GatewayOptions['certificates'];
} = { sound: [], expired: [] };

beforeAll(async () => {
  files.directory = await mkdtemp(path.join(tmpdir(), 'exolink-tls-'));
  files.ca = path.join(files.directory, 'ca.pem');
  files.otherCa = path.join(files.directory, 'other-ca.pem');
  await writeFile(files.ca, test.ca);
  await writeFile(files.otherCa, (await issueRoot('Another root', new Date())).certificate);
  certificates.sound = await test.issueAt(new Date());
  certificates.expired = await test.issueAt(new Date(Date.now() - 500 * dayMs));
});
afterEach(() => test.gateway.useCertificates(certificates.sound));
afterAll(() => rm(files.directory, { recursive: true, force: true }));

const programsOf = ({ client }: TlsRow): readonly TlsTool[] => programs[client];

/** What the client has to do to end up there. */
function wishOf({ situation, version }: TlsRow): TlsWish | PlainWish {
  const tls: TlsWish = {
    kind: 'tls',
    ca: files.ca,
    serverName: 'localhost',
    ...(version === null ? {} : { version }),
  };
  switch (situation) {
    case 'unknown-ca':
      return { ...tls, ca: files.otherCa };
    case 'other-host':
      return { ...tls, serverName: 'other.example' };
    case 'clock-ahead':
      return { ...tls, clock: new Date(Date.now() + 1_000 * dayMs) };
    case 'clock-behind':
      return { ...tls, clock: new Date('2000-01-01') };
    case 'no-common-cipher':
      return { ...tls, hasOddCiphers: true };
    case 'plain-on-tls':
      return { kind: 'plain', send: upgradeRequest('/acme/CP-1') };
    case 'connect-and-close':
      return { kind: 'close' };
    case 'connect-and-wait':
      return { kind: 'silence' };
    case 'expired':
    case 'too-old':
    case 'tls-on-plain':
      return tls;
  }
}

describe('TLS failures as real clients cause them', () => {
  for (const row of tlsRows) {
    const missing = programsOf(row).filter((program) => !tools.has(program));
    const name = [tlsRowId(row), ...missing.map((program) => `needs ${program}`)].join(', ');
    it.skipIf(missing.length > 0)(name, async () => {
      if (row.situation === 'expired') test.gateway.useCertificates(certificates.expired);
      const { wsPort, wssPort } = test.gateway;
      await clients[row.client](wishOf(row), row.situation === 'tls-on-plain' ? wsPort : wssPort);

      const [attempt] = await test.waitForAttempts(1);
      expect(attempt?.evidence).toMatchObject(row.evidence);
      expect(attempt?.evidence.address).toBe('127.0.0.1');
      expect(attempt?.diagnosis?.causes[0]?.causeId).toBe(row.cause);
      expect(test.attempts()).toHaveLength(1);
    });
  }
});
