import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureCertificates } from './certificates';
import { configuredCertificates } from './configured-certificates';

const dayMs = 86_400_000;
const now = new Date();
const names = ['ocpp.example.test', 'localhost', '127.0.0.1', '::1'];
let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-tls-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('ensureCertificates', () => {
  it('issues an ECDSA and an RSA certificate of one root, for every name', async () => {
    const made = await ensureCertificates(directory, names, now);
    const root = await certificate(made.rootFile ?? '');
    const [ecdsa, rsa] = await Promise.all(made.certFiles.map(certificate));

    expect(made.isRenewed).toBe(true);
    expect(root.ca).toBe(true);
    expect(ecdsa?.publicKey.asymmetricKeyType).toBe('ec');
    expect(rsa?.publicKey.asymmetricKeyType).toBe('rsa');
    for (const one of [ecdsa, rsa]) {
      expect(one?.verify(root.publicKey)).toBe(true);
      expect(one?.checkIssued(root)).toBe(true);
      expect(one?.subject).toBe('CN=ocpp.example.test');
      expect(one?.checkHost('localhost')).toBe('localhost');
      expect(one?.checkIP('127.0.0.1')).toBe('127.0.0.1');
      expect(one?.checkIP('::1')).toBeDefined();
    }
    for (const file of made.keyFiles) expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(configuredCertificates(made.keyFiles, made.certFiles)).resolves.toBeDefined();
  });

  it('keeps what is still good', async () => {
    const before = await certificateTexts();
    const made = await ensureCertificates(directory, names, new Date(now.getTime() + 30 * dayMs));
    expect(made.isRenewed).toBe(false);
    expect(await certificateTexts()).toEqual(before);
  });

  it('renews the server certificates, not the root, before they expire', async () => {
    const [rootBefore, serverBefore] = await certificateTexts();
    const made = await ensureCertificates(directory, names, new Date(now.getTime() + 350 * dayMs));
    const [rootAfter, serverAfter] = await certificateTexts();
    expect(made.isRenewed).toBe(true);
    expect(rootAfter).toBe(rootBefore);
    expect(serverAfter).not.toBe(serverBefore);
  });

  it('issues them again for a new name', async () => {
    const made = await ensureCertificates(directory, ['other.example.test', ...names], now);
    expect(made.isRenewed).toBe(true);
  });

  it('refuses configured files that do not belong together', async () => {
    const made = await ensureCertificates(directory, names, now);
    await expect(
      configuredCertificates([...made.keyFiles].reverse(), made.certFiles),
    ).rejects.toThrow(/is not the unencrypted private key/);
    await expect(configuredCertificates(['/nowhere'], made.certFiles)).rejects.toThrow(
      'TLS_KEY_FILES names /nowhere, which cannot be read.',
    );
  });
});

async function certificate(file: string): Promise<X509Certificate> {
  return new X509Certificate(await readFile(file));
}

function certificateTexts(): Promise<string[]> {
  const files = ['root-ca.pem', 'server-ecdsa.pem'];
  return Promise.all(files.map((file) => readFile(path.join(directory, 'tls', file), 'utf8')));
}
