import type { Finding } from '@/lib/diagnosis/diagnosis';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';
import { badCertificate } from './bad-certificate';
import { alertOf, tlsFailureCause } from './tls-failure-cause';

type Tls = NonNullable<Evidence['tls']>;

/** The TLS handshake failed. */
export const tlsFailure: Rule = ({ firstBytes, stage, tls }, facts) => {
  if (stage !== 'tls' || tls === null || firstBytes === 'http') return null;
  if (tls.errorCode === 'ERR_SSL_HTTP_REQUEST') return null;

  const findings = seenOf(tls);
  if (alertOf(tls) === 'bad_certificate') return badCertificate(tls, facts, findings);
  const failure = tlsFailureCause(tls.alert, tls.errorCode);
  if (failure?.causeId === 'server-certificate-expired') {
    return expiry(facts, findings);
  }
  if (failure !== null) {
    const general: Candidate = { causeId: 'certificate-issue', weight: 0.25, findings };
    return failure.causeId === 'certificate-issue'
      ? [{ ...failure, findings }]
      : [{ ...failure, findings }, general];
  }
  if (tls.version !== null && /^(?:SSLv|TLSv1(?:\.[01])?$)/.test(tls.version)) {
    return [{ causeId: 'tls-too-old', weight: 0.9, findings, refusedBy: 'gateway' }];
  }
  if (tls.handshakeDone) return null;
  const isTimeout = tls.errorCode === 'ERR_TLS_HANDSHAKE_TIMEOUT';
  if (tls.certificateSent === true && !isTimeout) return leftOnSight(facts, findings);
  return [
    { causeId: 'tls-handshake-broken-off', weight: 0.65, findings, refusedBy: 'charger' },
    { causeId: 'certificate-issue', weight: 0.5, findings, refusedBy: 'charger' },
    { causeId: 'network-issue', weight: 0.3, findings, refusedBy: 'network' },
  ];
};

/** Some clients, Node among them, look at the certificate and leave without an alert. */
function leftOnSight(facts: Facts, seen: readonly Finding[]): Candidate[] {
  const findings = [...seen, finding('left-after-certificate')];
  const isOurs = facts.serverCertificateExpired === true;
  const isOtherName = facts.serverNameCovered === false;
  const candidate = (causeId: Candidate['causeId'], weight: number): Candidate => ({
    causeId,
    weight,
    findings,
    refusedBy: 'charger',
  });
  return [
    candidate('tls-then-silence', 0.8),
    candidate('ca-not-trusted', 0.5),
    ...(isOurs ? [candidate('server-certificate-expired', 0.9)] : []),
    ...(isOtherName ? [candidate('hostname-mismatch', 0.85)] : []),
    candidate('tls-handshake-broken-off', 0.4),
  ];
}

/** An expired certificate and a charger with a wrong clock look the same from here. */
function expiry({ serverCertificateExpired }: Facts, findings: Finding[]): Candidate[] {
  const isExpired = serverCertificateExpired ?? null;
  const known =
    isExpired === null
      ? []
      : [finding(isExpired ? 'certificate-expired' : 'certificate-still-valid')];
  return [
    {
      causeId: 'charger-clock-wrong',
      weight: isExpired === null ? 0.6 : isExpired ? 0.2 : 0.95,
      findings: [...findings, ...known],
      refusedBy: 'charger',
    },
    {
      causeId: 'server-certificate-expired',
      weight: isExpired === null ? 0.55 : isExpired ? 0.97 : 0.1,
      findings: [...findings, ...known],
      refusedBy: 'charger',
    },
  ];
}

function seenOf(tls: Tls): Finding[] {
  const { alert, errorCode, serverName, version } = tls;
  const findings: Finding[] = [];
  if (alert !== null) findings.push(finding('tls-alert', { alert }));
  else if (errorCode !== null) findings.push(finding('tls-error', { errorCode }));
  if (serverName !== null) findings.push(finding('tls-server-name', { serverName }));
  if (version !== null) findings.push(finding('tls-version', { version }));
  return findings;
}
