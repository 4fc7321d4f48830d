import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { issueRoot, type KeyPair } from '@/lib/runtime/issue-certificate';
import { issueClient } from '@/tests/support/client-certificates';
import { ensureTlsTools } from '@/tests/support/tls-tools';
import { basic, exchange, upgradeRequest } from './raw-client';
import { createReadyCharger, createUnlimitedTenant } from './registered-charger';
import { useGateway } from './test-gateway';
import { node } from './tls-clients/node-client';
import { gnutls, openssl, python } from './tls-clients/program-client';

const dayMs = 86_400_000;
const tools = ensureTlsTools();
const programs = [
  ['node', node, true],
  ['openssl', openssl, tools.has('openssl')],
  ['gnutls', gnutls, tools.has('gnutls-cli')],
  ['python', python, tools.has('python3')],
] as const;

const test = useGateway();
const serial = 'SN-4711';
type Ready = Awaited<ReturnType<typeof createReadyCharger>>;
const made: {
  authority: KeyPair;
  stranger: KeyPair;
  directory: string;
  target: string;
  charger: Ready;
} = {} as never;

beforeAll(async () => {
  made.directory = await mkdtemp(path.join(tmpdir(), 'exolink-mtls-'));
  await writeFile(path.join(made.directory, 'ca.pem'), test.ca);
  [made.authority, made.stranger] = (await Promise.all(
    ['Maker CA', 'Stranger CA'].map((name) => issueRoot(name, new Date())),
  )) as [KeyPair, KeyPair];
  const tenant = await createUnlimitedTenant(test.database);
  made.charger = await createReadyCharger(test.database, tenant);
  made.target = `/${tenant.slug}/${made.charger.identity}`;
  const trusted = new X509Certificate(made.authority.certificate);
  await inSystemScope(test.database.db, (tx) =>
    tx.clientAuthority.create({
      data: {
        tenantId: tenant.id,
        name: 'Maker CA',
        pem: made.authority.certificate,
        fingerprint: trusted.fingerprint256.replaceAll(':', '').toLowerCase(),
        validFrom: new Date(trusted.validFrom),
        validTo: new Date(trusted.validTo),
      },
    }),
  );
});
afterAll(() => rm(made.directory, { recursive: true, force: true }));
beforeEach(() => require(3));

/** Sets the profile, and waits until the gateway has heard of it and asks for certificates. */
async function require(securityProfile: 1 | 2 | 3 | null): Promise<void> {
  await inSystemScope(test.database.db, (tx) =>
    tx.charger.update({ where: { id: made.charger.id }, data: { serial, securityProfile } }),
  );
  await expect
    .poll(
      async () => {
        const seen = test.attempts().length;
        await node(await wish(null), test.gateway.wssPort);
        const attempt = (await test.waitForAttempts(seen + 1)).at(-1);
        return [
          attempt?.evidence.tls?.clientCertificate === null,
          attempt?.diagnosis?.causes[0]?.causeId ?? null,
        ];
      },
      { timeout: 10_000 },
    )
    .toEqual([true, causeWithoutAnything[securityProfile ?? 0]]);
  test.forget();
}

const causeWithoutAnything = [
  'firmware-configuration-missing',
  'plain-connection-required',
  'firmware-configuration-missing',
  'certificate-not-sent',
];

async function wish(certificate: KeyPair | null, headers: Record<string, string> = {}) {
  const file = (name: string) => path.join(made.directory, name);
  if (certificate !== null) {
    await writeFile(file('client.pem'), certificate.certificate);
    await writeFile(file('client.key.pem'), certificate.key);
  }
  return {
    kind: 'tls' as const,
    ca: file('ca.pem'),
    serverName: 'localhost',
    // Not an upgrade that holds the connection open: the answer is enough.
    send: upgradeRequest(made.target, headers),
    ...(certificate === null
      ? {}
      : { certificate: { certFile: file('client.pem'), keyFile: file('client.key.pem') } }),
  };
}

const issue = (commonName: string, options?: Parameters<typeof issueClient>[2]) =>
  issueClient(made.authority, commonName, options);

type Refusal = readonly [
  name: string,
  certificate: () => Promise<KeyPair | null>,
  cause: string,
  verdict: string | null,
];
const refusals: readonly Refusal[] = [
  ['no certificate', () => Promise.resolve(null), 'certificate-not-sent', null],
  [
    'an unknown authority',
    () => issueClient(made.stranger, serial),
    'certificate-not-trusted',
    'untrusted',
  ],
  [
    'expired',
    () =>
      issue(serial, {
        validFrom: new Date(Date.now() - 90 * dayMs),
        validTo: new Date(Date.now() - dayMs),
      }),
    'certificate-has-expired',
    'expired',
  ],
  [
    'not valid yet',
    () => issue(serial, { validFrom: new Date(Date.now() + dayMs) }),
    'certificate-not-valid-yet',
    'not-yet-valid',
  ],
  ['of another charger', () => issue('SN-0815'), 'certificate-of-other-charger', 'other-charger'],
  [
    'of a server',
    () => issue(serial, { isForServers: true }),
    'certificate-not-for-clients',
    'not-for-clients',
  ],
];

describe('security profile 3', () => {
  for (const [name, client, isThere] of programs) {
    describe.skipIf(!isThere)(isThere ? name : `${name} (not on this machine)`, () => {
      it.each(refusals)('refuses %s, and says why', async (_name, certificate, cause, verdict) => {
        const answer = await client(await wish(await certificate()), test.gateway.wssPort);
        expect(answer).toMatch(/^HTTP\/1\.1 401 /);
        const [attempt] = await test.waitForAttempts(1);
        expect(attempt?.diagnosis?.causes[0]?.causeId).toBe(cause);
        expect(attempt?.chargerId).toBe(made.charger.id);
        expect(attempt?.evidence.tls?.clientCertificate?.verdict ?? null).toBe(verdict);
        expect(JSON.stringify(attempt)).not.toContain('PRIVATE');
      });
    });
  }

  it('lets in who presents its serial, or its identity, without a password', async () => {
    for (const name of [serial, made.charger.identity]) {
      test.forget();
      void node(await wish(await issue(name)), test.gateway.wssPort);
      const [attempt] = await test.waitForAttempts(1);
      expect(attempt).toMatchObject({ outcome: 'accepted', credentialId: null });
      expect(attempt?.evidence.tls?.clientCertificate).toMatchObject({
        subject: name,
        issuer: 'Maker CA',
        verdict: 'trusted',
      });
    }
  });
  it('does not take a password in its place', async () => {
    const headers = { Authorization: basic(made.charger.identity, made.charger.password) };
    await node(await wish(null, headers), test.gateway.wssPort);
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe('certificate-not-sent');
  });

  it('refuses a connection without TLS', async () => {
    const headers = { Authorization: basic(made.charger.identity, made.charger.password) };
    const answer = await exchange(test, 'ws', upgradeRequest(made.target, headers));
    expect(answer).toContain('The charger connects without TLS.');
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe('secure-connection-required');
  });
});

describe('the other profiles', () => {
  it('profile 2 wants TLS and the password, whatever certificate comes', async () => {
    await require(2);
    await node(await wish(await issue(serial)), test.gateway.wssPort);
    const [without] = await test.waitForAttempts(1);
    expect(without?.diagnosis?.errorType).toBe('no-credentials-sent');
    test.forget();
    const headers = { Authorization: basic(made.charger.identity, made.charger.password) };
    void node(await wish(null, headers), test.gateway.wssPort);
    const [accepted] = await test.waitForAttempts(1);
    expect(accepted?.outcome).toBe('accepted');
  });

  it('profile 1 refuses TLS', async () => {
    await require(1);
    const headers = { Authorization: basic(made.charger.identity, made.charger.password) };
    await node(await wish(null, headers), test.gateway.wssPort);
    const [attempt] = await test.waitForAttempts(1);
    expect(attempt?.diagnosis?.causes[0]?.causeId).toBe('plain-connection-required');
  });

  it('any: a certificate or a password will do', async () => {
    await require(null);
    void node(await wish(await issue(serial)), test.gateway.wssPort);
    expect((await test.waitForAttempts(1))[0]?.outcome).toBe('accepted');
    test.forget();
    const headers = { Authorization: basic(made.charger.identity, made.charger.password) };
    void node(await wish(await issueClient(made.stranger, 'x'), headers), test.gateway.wssPort);
    expect((await test.waitForAttempts(1))[0]?.outcome).toBe('accepted');
    test.forget();
    await node(await wish(await issueClient(made.stranger, 'x')), test.gateway.wssPort);
    expect((await test.waitForAttempts(1))[0]?.diagnosis?.causes[0]?.causeId).toBe(
      'certificate-not-trusted',
    );
  });
});
