import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DomainError } from '@/lib/errors';

export type CertificateFacts = {
  subject: string;
  issuer: string;
  /** SHA-256 of its bytes, in pairs with colons, as chargers show it. */
  fingerprint: string;
  validTo: Date;
  names: string | null;
};

export type RootCertificate = { pem: string; der: Buffer; facts: CertificateFacts };

/**
 * The root that chargers have to trust.
 * @param file null where the certificates come from elsewhere, and their root is a public one.
 * @throws DomainError `not-found` without one.
 */
export async function readRootCertificate(file: string | null): Promise<RootCertificate> {
  const certificate = file === null ? null : await readCertificate(file);
  if (certificate === null) {
    throw new DomainError('not-found', 'This installation has no root certificate of its own.');
  }
  return { pem: certificate.toString(), der: certificate.raw, facts: factsOf(certificate) };
}

/** What the gateway shows to chargers: the first of its certificates. Null when it is unreadable. */
export async function readServerCertificate(file: string): Promise<CertificateFacts | null> {
  const certificate = await readCertificate(file);
  return certificate === null ? null : factsOf(certificate);
}

async function readCertificate(file: string): Promise<X509Certificate | null> {
  try {
    return new X509Certificate(await readFile(file));
  } catch {
    return null;
  }
}

function factsOf(certificate: X509Certificate): CertificateFacts {
  return {
    subject: certificate.subject.replace(/\n/g, ', '),
    issuer: certificate.issuer.replace(/\n/g, ', '),
    fingerprint: certificate.fingerprint256,
    validTo: new Date(certificate.validTo),
    names: certificate.subjectAltName ?? null,
  };
}
