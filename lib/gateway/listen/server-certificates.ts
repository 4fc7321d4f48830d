import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { ServerPair } from './tls-door';

/** What the diagnosis wants to know of the certificates that are in use. */
export type ServerCertificates = {
  /** When the first of them expires. */
  validTo: Date;
  /** Is the host among the names of each? */
  cover: (serverName: string) => boolean;
};

export function describeCertificates(pairs: readonly ServerPair[]): ServerCertificates {
  const certificates = pairs.map(({ cert }) => new X509Certificate(cert));
  const expiries = certificates.map(({ validTo }) => Date.parse(validTo));
  return {
    validTo: new Date(Math.min(...expiries)),
    cover: (serverName) => certificates.every((certificate) => isNamed(certificate, serverName)),
  };
}

function isNamed(certificate: X509Certificate, name: string): boolean {
  const found = isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name);
  return found !== undefined;
}
