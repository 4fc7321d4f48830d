import type { Attempt } from './attempt';
import type { Check } from './check';
import type { HandshakeServices } from './handshake-services';
import { judgeCertificate } from './judge-certificate';

/**
 * Does the charger use the security profile that it has to, and is its certificate its own? Who
 * is let in by a certificate needs no password.
 */
export const checkCertificate: Check = {
  stage: 'credentials',
  isRefused: (attempt, services) => {
    const { charger, isSecure } = attempt;
    const required = charger?.securityProfile ?? null;
    const isRight = judge(attempt, services);
    if (required === null) {
      attempt.isAdmittedByCertificate = isRight === true;
      // A password may still open the door, where one was sent or the CPMS decides.
      const isLast =
        attempt.basic.scheme === 'none' && charger?.cpms?.authentication !== 'passed-on';
      return isRight === false && isLast;
    }
    if (isSecure !== required > 1) return true;
    attempt.isAdmittedByCertificate = required === 3 && isRight === true;
    return required === 3 && isRight !== true;
  },
};

/** Null when no certificate was presented. */
function judge(attempt: Attempt, { clientTrust, now }: HandshakeServices): boolean | null {
  const { arrival, charger } = attempt;
  const { clientCertificate, tls } = arrival;
  if (clientCertificate === null || charger === null) return null;
  const { credentialId, verdict } = judgeCertificate(
    clientCertificate,
    charger,
    clientTrust.authoritiesOf(charger.tenantId),
    now(),
  );
  if (tls?.clientCertificate != null) tls.clientCertificate.verdict = verdict;
  const isRight = verdict === 'trusted' || verdict === 'pinned';
  if (isRight) attempt.credentialId = credentialId;
  return isRight;
}
