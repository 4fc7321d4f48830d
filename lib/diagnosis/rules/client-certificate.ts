import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { CertificateVerdict, ClientCertificateSeen } from '@/lib/diagnosis/evidence';
import { finding } from '@/lib/diagnosis/findings';
import type { Rule } from './rule';

const causesOfVerdicts: Record<CertificateVerdict, CauseId | null> = {
  trusted: null,
  pinned: null,
  untrusted: 'certificate-not-trusted',
  'not-for-clients': 'certificate-not-for-clients',
  expired: 'certificate-has-expired',
  'not-yet-valid': 'certificate-not-valid-yet',
  'other-charger': 'certificate-of-other-charger',
  revoked: 'certificate-withdrawn',
};

/** The client certificate, or its absence, kept the charger out. */
export const clientCertificate: Rule = ({ authorization, stage, tls }, { charger }) => {
  if (stage !== 'credentials' || tls?.handshakeDone !== true) return null;
  const required = charger?.securityProfile ?? null;
  const certificate = tls.clientCertificate ?? null;
  if (certificate === null) {
    if (required !== 3) return null;
    const findings = [finding('no-client-certificate'), finding('profile-required', { required })];
    return [{ causeId: 'certificate-not-sent', weight: 0.99, findings }];
  }
  const causeId = certificate.verdict === null ? null : causesOfVerdicts[certificate.verdict];
  if (causeId === null) return null;
  // Where a password was sent as well and may do, the password explains more.
  const isDecisive = required === 3 || (authorization?.scheme ?? 'none') === 'none';
  return [{ causeId, weight: isDecisive ? 0.98 : 0.3, findings: findingsOf(certificate, charger) }];
};

function findingsOf(
  { issuer, subject, validFrom, validTo, serial }: ClientCertificateSeen,
  charger: { identity: string; serial?: string | null } | null,
) {
  return [
    finding('client-certificate', { subject, issuer, serial, validFrom, validTo }),
    ...(charger === null
      ? []
      : [
          finding('charger-recorded', {
            identity: charger.identity,
            recordedSerial: charger.serial ?? null,
          }),
        ]),
  ];
}
