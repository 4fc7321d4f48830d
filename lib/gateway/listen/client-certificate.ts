import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { LRUCache } from 'lru-cache';
import type { ClientCertificateSeen } from '@/lib/diagnosis/evidence';
import { inertText } from '@/lib/ocpp/inert-text';

const maxChain = 5;
const maxRemembered = 20_000;

/** What a client presented: its own certificate first, then those that it sent along. */
export type ClientCertificate = readonly [X509Certificate, ...X509Certificate[]];

/**
 * Reads what clients present. A resumed TLS session brings back the certificate itself but not
 * those that were sent along, so they are remembered.
 */
export function createCertificateReader(): (socket: TLSSocket) => ClientCertificate | null {
  const sentAlong = new LRUCache<string, readonly X509Certificate[]>({ max: maxRemembered });
  return (socket) => {
    const own = socket.getPeerX509Certificate();
    if (own === undefined) return null;
    const others: X509Certificate[] = [];
    let next = own.issuerCertificate;
    while (next !== undefined && others.length < maxChain) {
      others.push(next);
      next = next.issuerCertificate;
    }
    if (others.length > 0) sentAlong.set(own.fingerprint256, others);
    return [own, ...(others.length > 0 ? others : (sentAlong.get(own.fingerprint256) ?? []))];
  };
}

/** The evidence of a certificate: public, inert, and cut to length. */
export function certificateSeen(certificate: X509Certificate): ClientCertificateSeen {
  return {
    subject: commonName(certificate.subject),
    issuer: commonName(certificate.issuer),
    serial: inertText(certificate.serialNumber, 80),
    validFrom: isoOf(certificate.validFrom),
    validTo: isoOf(certificate.validTo),
    fingerprint: hexFingerprint(certificate),
    verdict: null,
  };
}

export function hexFingerprint(certificate: X509Certificate): string {
  return certificate.fingerprint256.replaceAll(':', '').toLowerCase();
}

/** Node writes a name as lines such as `CN=CP-1`. */
export function commonName(name: string): string | null {
  const found = /^CN=(.*)$/m.exec(name)?.[1];
  return found === undefined ? null : inertText(found, 255);
}

/** A date that no calendar has would otherwise throw. */
function isoOf(text: string): string {
  const at = Date.parse(text);
  return new Date(Number.isNaN(at) ? 0 : at).toISOString();
}
