import { durationText } from '@/lib/diagnosis/duration-text';
import { finding } from '@/lib/diagnosis/findings';
import { isLostConnection } from './lost-connection';
import type { Candidate, Rule } from './rule';

const ownExpiry: Candidate = {
  causeId: 'server-certificate-expired',
  weight: 0.95,
  findings: [finding('handshake-done'), finding('certificate-expired')],
  refusedBy: 'charger',
};
const otherName: Candidate = {
  causeId: 'hostname-mismatch',
  weight: 0.9,
  findings: [finding('handshake-done'), finding('server-name-not-covered')],
  refusedBy: 'charger',
};

/** A connection came, and no request followed. */
export const silentConnection: Rule = (evidence, facts) => {
  const { address, firstBytes, parserError, request, stage, tls } = evidence;
  if (request !== null || (stage !== 'tcp' && stage !== 'tls' && stage !== 'http')) return null;

  const isQuiet = parserError === null || isLostConnection(parserError);
  if (tls?.handshakeDone === true && isQuiet && tls.alert === null) {
    const serverName = tls.serverName;
    return [
      {
        causeId: 'tls-then-silence',
        weight: 0.85,
        findings: [finding('handshake-done', { serverName })],
        refusedBy: 'charger',
      },
      {
        causeId: 'ca-not-trusted',
        weight: 0.5,
        findings: [finding('handshake-done')],
        refusedBy: 'charger',
      },
      ...(facts.serverCertificateExpired === true ? [ownExpiry] : []),
      ...(facts.serverNameCovered === false ? [otherName] : []),
    ];
  }
  if (firstBytes === 'none') {
    const none = finding('no-bytes', { duration: durationText(evidence.durationMs), address });
    return [
      { causeId: 'tcp-without-bytes', weight: 0.9, findings: [none], refusedBy: 'network' },
      { causeId: 'network-issue', weight: 0.3, findings: [none], refusedBy: 'network' },
    ];
  }
  return null;
};
