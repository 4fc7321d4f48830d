// The library's decorators need the metadata API before anything of it is loaded.
import 'reflect-metadata';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

const dayMs = 86_400_000;
const rootDays = 3_650;
/** Some TLS stacks distrust a server certificate that is valid for longer. */
const serverDays = 397;
/** Chargers' clocks are often a little behind. */
const clockToleranceMs = 2 * dayMs;

const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const keyTypes = { ecdsa, rsa } as const;
export type KeyType = keyof typeof keyTypes;

/** A certificate and its private key, PEM. */
export type KeyPair = { certificate: string; key: string };

/** A root certificate of RSA, which chargers that know no elliptic curves can check too. */
export async function issueRoot(commonName: string, now: Date): Promise<KeyPair> {
  const keys = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [commonName] }],
    keys,
    signingAlgorithm: rsa,
    ...validity(now, rootDays),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await exportKey(keys.privateKey) };
}

/** A server certificate for these names. The first is the common name, which OCPP checks. */
export async function issueServer(
  root: KeyPair,
  hostNames: readonly string[],
  keyType: KeyType,
  now: Date,
): Promise<KeyPair> {
  const issuer = new x509.X509Certificate(root.certificate);
  const keys = await crypto.subtle.generateKey(keyTypes[keyType], true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: [{ CN: [(hostNames[0] ?? 'localhost').slice(0, 64)] }],
    issuer: issuer.subjectName,
    publicKey: keys.publicKey,
    signingKey: await importRootKey(root.key),
    signingAlgorithm: rsa,
    ...validity(now, serverDays),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      serverUsage(keyType),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(hostNames.map(alternativeName)),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await exportKey(keys.privateKey) };
}

/** Key exchange with plain RSA needs the key for enciphering too. */
function serverUsage(keyType: KeyType): x509.KeyUsagesExtension {
  const { digitalSignature, keyEncipherment } = x509.KeyUsageFlags;
  return keyType === 'rsa'
    ? new x509.KeyUsagesExtension(digitalSignature | keyEncipherment, true)
    : new x509.KeyUsagesExtension(digitalSignature, true);
}

function alternativeName(value: string): { type: 'dns' | 'ip'; value: string } {
  return { type: isIP(value) === 0 ? 'dns' : 'ip', value };
}

function validity(now: Date, days: number) {
  return {
    notBefore: new Date(now.getTime() - clockToleranceMs),
    notAfter: new Date(now.getTime() + days * dayMs - clockToleranceMs),
  };
}

async function exportKey(key: CryptoKey): Promise<string> {
  const der = await crypto.subtle.exportKey('pkcs8', key);
  return x509.PemConverter.encode(der, 'PRIVATE KEY');
}

function importRootKey(pem: string): Promise<CryptoKey> {
  const der = x509.PemConverter.decodeFirst(pem);
  return crypto.subtle.importKey('pkcs8', der, rsa, false, ['sign']);
}
