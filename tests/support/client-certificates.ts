import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import type { KeyPair } from '@/lib/runtime/issue-certificate';

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const dayMs = 86_400_000;

/** A charger's certificate as an authority of its manufacturer would issue it. */
export async function issueClient(
  authority: KeyPair,
  commonName: string,
  options: { validFrom?: Date; validTo?: Date; isForServers?: boolean } = {},
): Promise<KeyPair> {
  const keys = await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify']);
  const issuer = new x509.X509Certificate(authority.certificate);
  const usage = x509.ExtendedKeyUsage;
  const certificate = await x509.X509CertificateGenerator.create({
    subject: [{ O: ['Test operator'] }, { CN: [commonName] }],
    issuer: issuer.subjectName,
    publicKey: keys.publicKey,
    signingKey: await signingKeyOf(authority),
    signingAlgorithm: rsa,
    notBefore: options.validFrom ?? new Date(Date.now() - dayMs),
    notAfter: options.validTo ?? new Date(Date.now() + 100 * dayMs),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.ExtendedKeyUsageExtension([
        options.isForServers === true ? usage.serverAuth : usage.clientAuth,
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return pairOf(certificate, keys.privateKey);
}

/** An authority below another one. Roots of the product allow none, but chargers' makers do. */
export async function issueIntermediate(authority: KeyPair, name: string): Promise<KeyPair> {
  const keys = await crypto.subtle.generateKey(
    { ...rsa, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  const certificate = await x509.X509CertificateGenerator.create({
    subject: [{ CN: [name] }],
    issuer: new x509.X509Certificate(authority.certificate).subjectName,
    publicKey: keys.publicKey,
    signingKey: await signingKeyOf(authority),
    signingAlgorithm: rsa,
    notBefore: new Date(Date.now() - dayMs),
    notAfter: new Date(Date.now() + 100 * dayMs),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return pairOf(certificate, keys.privateKey);
}

function signingKeyOf({ key }: KeyPair): Promise<CryptoKey> {
  const der = x509.PemConverter.decodeFirst(key);
  return crypto.subtle.importKey('pkcs8', der, rsa, false, ['sign']);
}

async function pairOf(certificate: x509.X509Certificate, privateKey: CryptoKey): Promise<KeyPair> {
  const key = await crypto.subtle.exportKey('pkcs8', privateKey);
  return {
    certificate: certificate.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}
