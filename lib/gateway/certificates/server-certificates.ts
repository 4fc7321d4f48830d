import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { commonName, hexFingerprint } from '@/lib/gateway/listen/client-certificate';
import type { ServerPair } from '@/lib/gateway/listen/tls-door';

export type ServerCertificate = {
  /** "ec" or "rsa". */
  keyType: string;
  fingerprint: string;
  subject: string | null;
  issuer: string | null;
  validTo: Date;
};

/** What is known of the certificates that are in use. */
export type ServerCertificates = {
  all: readonly ServerCertificate[];
  /** When the first of them expires. */
  validTo: Date;
  /** Is the host among the names of each? */
  cover: (serverName: string) => boolean;
};

export function describeCertificates(pairs: readonly ServerPair[]): ServerCertificates {
  const certificates = pairs.map(({ cert }) => new X509Certificate(cert));
  const all = certificates.map(describe);
  return {
    all,
    validTo: new Date(Math.min(...all.map(({ validTo }) => validTo.getTime()))),
    cover: (serverName) => certificates.every((certificate) => isNamed(certificate, serverName)),
  };
}

function describe(certificate: X509Certificate): ServerCertificate {
  return {
    keyType: certificate.publicKey.asymmetricKeyType ?? 'other',
    fingerprint: hexFingerprint(certificate),
    subject: commonName(certificate.subject),
    issuer: commonName(certificate.issuer),
    validTo: new Date(certificate.validTo),
  };
}

function isNamed(certificate: X509Certificate, name: string): boolean {
  const found = isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name);
  return found !== undefined;
}
