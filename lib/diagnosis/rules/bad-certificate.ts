import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import type { Finding } from '@/lib/diagnosis/diagnosis';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate } from './rule';

/**
 * The alert `bad_certificate`, which says least. OpenSSL sends it for a host name that does not
 * match and for a certificate that is not valid yet, GnuTLS and Go for whatever they dislike. Our
 * own certificate tells which: has it expired, and is the host among its names?
 */
export function badCertificate(
  { offersRecordSizeLimit }: NonNullable<Evidence['tls']>,
  { serverCertificateExpired, serverNameCovered }: Facts,
  seen: readonly Finding[],
): Candidate[] {
  const findings = [
    ...seen,
    ...(serverCertificateExpired === true ? [finding('certificate-expired')] : []),
    ...(serverNameCovered === undefined
      ? []
      : [finding(serverNameCovered ? 'server-name-covered' : 'server-name-not-covered')]),
  ];
  const candidate = (causeId: Candidate['causeId'], weight: number): Candidate => ({
    causeId,
    weight,
    findings,
    refusedBy: 'charger',
  });
  if (serverNameCovered === false) {
    return [
      candidate('hostname-mismatch', 0.9),
      candidate('ca-not-trusted', 0.4),
      candidate('server-certificate-expired', serverCertificateExpired === true ? 0.85 : 0.1),
    ];
  }
  if (serverCertificateExpired === true) {
    return [candidate('server-certificate-expired', 0.9), candidate('ca-not-trusted', 0.3)];
  }
  if (serverNameCovered === undefined) {
    return [candidate('hostname-mismatch', 0.8), candidate('certificate-issue', 0.25)];
  }
  const isLikeGnuTls = offersRecordSizeLimit === true;
  return [
    candidate('ca-not-trusted', isLikeGnuTls ? 0.8 : 0.6),
    candidate('charger-clock-wrong', isLikeGnuTls ? 0.5 : 0.65),
    candidate('hostname-mismatch', 0.2),
  ];
}
