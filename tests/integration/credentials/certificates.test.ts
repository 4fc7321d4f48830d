import { X509Certificate } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/context';
import { listCertificates } from '@/lib/credentials/list-certificates';
import { pinCertificate } from '@/lib/credentials/pin-certificate';
import { revokeCredential } from '@/lib/credentials/revoke-credential';
import type { Result } from '@/lib/errors';
import { issueRoot, type KeyPair } from '@/lib/runtime/issue-certificate';
import { issueClient } from '@/tests/support/client-certificates';
import { expectPerRole, managersOnly, staffOnly } from '@/tests/support/each-role';
import { useTestDatabase } from '@/tests/support/test-database';
import { createCharger, createTenant, createUser, type TestTenant } from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let admin: Context;
let root: KeyPair;
let chargerId: string;

beforeAll(async () => {
  tenant = await createTenant(database.db);
  admin = database.contextFor(await createUser(database.db, 'admin', [tenant.id]));
  root = await issueRoot('Maker CA', new Date());
});
beforeEach(async () => {
  chargerId = (await createCharger(database.db, tenant.id)).id;
});

const anyFingerprint = () => crypto.randomUUID().replaceAll('-', '').repeat(2);

const messageOf = (result: Result<unknown>) =>
  result.ok ? '' : result.errors.certificate?.join(' ');

describe('pinned certificates', () => {
  it('are pinned by managers of the tenant', () =>
    expectPerRole(database, tenant.id, managersOnly, (ctx) =>
      pinCertificate(ctx, { chargerId, certificate: anyFingerprint() }),
    ));

  it('are told from the certificate as from its fingerprint', async () => {
    const { certificate } = await issueClient(root, 'SN-1');
    const first = await pinCertificate(admin, { chargerId, certificate });
    expect(first).toMatchObject({ ok: true, value: { state: 'active' } });
    const { fingerprint256 } = new X509Certificate(certificate);
    const again = await pinCertificate(admin, {
      chargerId,
      certificate: `SHA256 Fingerprint=${fingerprint256}`,
    });
    expect(messageOf(again)).toMatch(/already/);
    expect(await listCertificates(admin, chargerId)).toMatchObject([
      {
        label: 'SN-1',
        state: 'active',
        validTo: new Date(new X509Certificate(certificate).validTo),
        fingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
      },
    ]);
  });

  it('wait for their first use when one is valid', async () => {
    await pinCertificate(admin, { chargerId, certificate: anyFingerprint() });
    await pinCertificate(admin, { chargerId, certificate: anyFingerprint() });
    await pinCertificate(admin, { chargerId, certificate: anyFingerprint() });
    const states = (await listCertificates(admin, chargerId)).map(({ state }) => state);
    expect(states).toEqual(['pending', 'active', 'revoked']);
  });

  it('are withdrawn like passwords', async () => {
    const pinned = await pinCertificate(admin, { chargerId, certificate: anyFingerprint() });
    if (!pinned.ok) throw new Error('not pinned');
    await revokeCredential(admin, { credentialId: pinned.value.credentialId });
    expect(await listCertificates(admin, chargerId)).toMatchObject([
      { state: 'revoked', revokedAt: expect.any(Date) as Date, validTo: null },
    ]);
  });

  it('are listed with those that count first, however many there were', async () => {
    const pin = () => pinCertificate(admin, { chargerId, certificate: anyFingerprint() });
    await pin();
    for (let more = 0; more < 22; more += 1) await pin();
    const rows = await listCertificates(admin, chargerId);
    expect(rows).toHaveLength(20);
    expect(rows.slice(0, 3).map(({ state }) => state)).toEqual(['pending', 'active', 'revoked']);
  });

  it('are shown to the customer whose charger it is, without a secret', async () => {
    await pinCertificate(admin, { chargerId, certificate: anyFingerprint() });
    const owner = await createUser(database.db, 'customer', [tenant.id], [chargerId]);
    const rows = await listCertificates(database.contextFor(owner), chargerId);
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0] ?? {}).filter((name) => /password|hash/i.test(name))).toEqual([]);
  });

  it('say what is wrong with what was pasted', async () => {
    const { certificate, key } = await issueClient(root, 'SN-1');
    const cases: [string, RegExp][] = [
      [key, /private key/],
      [root.certificate, /of an authority/],
      [`${certificate}\n${root.certificate}`, /alone/],
      ['ab'.repeat(20), /SHA-1/],
      ['hello', /begins with/],
    ];
    for (const [text, message] of cases) {
      const result = await pinCertificate(admin, { chargerId, certificate: text });
      expect(messageOf(result)).toMatch(message);
    }
  });

  it('are read by everybody who sees the charger', () =>
    expectPerRole(database, tenant.id, { ...staffOnly, customer: 'not-found' }, (ctx) =>
      listCertificates(ctx, chargerId),
    ));
});
