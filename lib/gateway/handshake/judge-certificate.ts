import type { X509Certificate } from 'node:crypto';
import type { CertificateVerdict } from '@/lib/diagnosis/evidence';
import type { DirectoryCharger } from '@/lib/gateway/directory/directory-entry';
import {
  commonName,
  hexFingerprint,
  type ClientCertificate,
} from '@/lib/gateway/listen/client-certificate';

const clientAuthentication = '1.3.6.1.5.5.7.3.2';

export type Judgement = {
  verdict: CertificateVerdict;
  /** The pinned certificate that it is. */
  credentialId: string | null;
};

/**
 * Is this certificate the charger's? A pinned one is it; any other has to come from a trusted
 * authority and to name the charger's serial, as OCPP wants it, or its identity.
 */
export function judgeCertificate(
  presented: ClientCertificate,
  charger: Pick<DirectoryCharger, 'certificates' | 'identity' | 'serial'>,
  authorities: readonly X509Certificate[],
  now: Date,
): Judgement {
  const [own] = presented;
  const fingerprint = hexFingerprint(own);
  const pinned = charger.certificates.find((one) => one.fingerprint === fingerprint);
  const judgement = (verdict: CertificateVerdict): Judgement => ({ verdict, credentialId: null });

  if (pinned?.state === 'revoked') return judgement('revoked');
  const isPinned = pinned?.state === 'active' || pinned?.state === 'pending';
  if (!isPinned && !isTrusted(presented, authorities, now)) return judgement('untrusted');
  if (Date.parse(own.validTo) < now.getTime()) return judgement('expired');
  if (Date.parse(own.validFrom) > now.getTime()) return judgement('not-yet-valid');
  if (isPinned) return { verdict: 'pinned', credentialId: pinned.id };
  if (!isForClients(own)) return judgement('not-for-clients');
  const name = commonName(own.subject);
  const isNamed = name !== null && (name === charger.serial || name === charger.identity);
  return judgement(isNamed ? 'trusted' : 'other-charger');
}

/** Leads a chain of signatures from the certificate to one of the authorities? */
function isTrusted(
  [own, ...others]: ClientCertificate,
  authorities: readonly X509Certificate[],
  now: Date,
): boolean {
  let current = own;
  for (let step = 0; step <= others.length; step += 1) {
    if (authorities.some((one) => isValidAt(one, now) && isIssuedBy(current, one))) return true;
    const next = others.find((one) => one.ca && isValidAt(one, now) && isIssuedBy(current, one));
    if (next === undefined || next === current) return false;
    current = next;
  }
  return false;
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt({ validFrom, validTo }: X509Certificate, now: Date): boolean {
  return Date.parse(validFrom) <= now.getTime() && now.getTime() <= Date.parse(validTo);
}

/** Without an extended key usage a certificate may be used for everything. */
function isForClients(certificate: X509Certificate): boolean {
  // Undefined without the extension, whatever the types say.
  const usages = certificate.keyUsage as readonly string[] | undefined;
  return usages === undefined || usages.length === 0 || usages.includes(clientAuthentication);
}
