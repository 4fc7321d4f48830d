import type { ConversationSeen } from '@/lib/capture/create-conversation';
import type { AlertSeen, TlsSeen } from '@/lib/capture/protocols/tls/tls-seen';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { RefusedBy } from '@/lib/diagnosis/error-types';
import { durationText } from '@/lib/diagnosis/duration-text';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate } from '@/lib/diagnosis/rules/rule';
import { captureEvidence } from './capture-evidence';
import type { Reading, ReadPart } from './reading';
import { timesText } from './times-text';

const patienceMs = 5000;
const stuckRepeats = 2;

/** Did TLS come about? */
export const readHandshake: ReadPart = (ends, seen, quietMs) => {
  const { firstBytes, serverFirst, tcp, tls } = seen;
  if (firstBytes === 'http' && serverFirst === 'tls') {
    return { evidence: [captureEvidence(ends, seen, 'http', { transport: 'wss' })] };
  }
  if (firstBytes === 'other' && !tcp.isMidway) {
    return { evidence: [captureEvidence(ends, seen, 'http')] };
  }
  if (tls === null) return null;
  if (serverFirst === 'http' || tls.isServerForeign) {
    return { evidence: [captureEvidence(ends, seen, 'tls', { transport: 'ws' })] };
  }
  const fatal = tls.alerts.find(({ isFatal }) => isFatal);
  if (fatal !== undefined) {
    if (fatal.by === 'server') return serverAlert(fatal, tls);
    return fatal.isGuess
      ? sealedAlert(tls)
      : { evidence: [captureEvidence(ends, seen, 'tls')], refusedBy: 'charger' };
  }
  if (tls.clientHello === null) return null;
  if (tls.isHandshakeDone) return silence(seen, ends, quietMs);
  if (tcp.end !== null) return brokenOff(ends, seen, tcp.end);
  const isStuck = Math.max(tcp.unheard.client, tcp.unheard.server) >= stuckRepeats;
  return isStuck || quietMs >= patienceMs ? stuck(seen) : null;
};

/** The handshake was done, and the client asked for nothing. */
function silence(
  seen: ConversationSeen,
  ends: Parameters<ReadPart>[0],
  quietMs: number,
): Reading | null {
  const { tcp, tls } = seen;
  if (tls === null || tls.records.client > 0) return null;
  if (tcp.end === null && quietMs < patienceMs) return null;
  // A server that waited for a request in vain is not the one that left.
  if (tcp.end?.by === 'server' && tcp.end.atMs - tcp.startedMs < patienceMs) {
    const how = tcp.end.how === 'rst' ? 'broke the connection off' : 'ended the connection';
    const findings = [finding('capture-left-after-handshake', { how })];
    return { candidates: [by('cpms-closed', 0.7, findings, 'cpms')] };
  }
  return { evidence: [captureEvidence(ends, seen, 'http', { request: null })] };
}

function brokenOff(
  ends: Parameters<ReadPart>[0],
  seen: ConversationSeen,
  end: NonNullable<ConversationSeen['tcp']['end']>,
): Reading {
  const { tcp } = seen;
  if (end.by === 'client') return { evidence: [captureEvidence(ends, seen, 'tls')] };
  const how = end.how === 'rst' ? 'broke the connection off' : 'ended the connection';
  const duration = durationText(end.atMs - tcp.startedMs);
  const findings = [finding('capture-left-in-handshake', { how, duration })];
  return {
    candidates: [
      by('tls-handshake-broken-off', 0.75, findings, 'network'),
      by('certificate-issue', 0.4, findings, 'gateway'),
      by('network-issue', 0.35, findings, 'network'),
    ],
  };
}

function stuck({ tcp }: ConversationSeen): Reading {
  const side = tcp.unheard.client >= tcp.unheard.server ? 'charger' : 'server';
  const count = Math.max(tcp.unheard.client, tcp.unheard.server);
  const findings = [
    count > 0
      ? finding('capture-unheard', { side, times: timesText(count) })
      : finding('capture-stopped-in-handshake'),
  ];
  return {
    candidates: [
      by('network-issue', 0.75, findings, 'network'),
      by('tls-handshake-broken-off', 0.65, findings, 'network'),
    ],
  };
}

/** Under TLS 1.3 only its length shows that the charger refused what the server sent. */
function sealedAlert({ clientHello }: TlsSeen): Reading {
  const findings = [
    finding('capture-sealed-alert'),
    finding('tls-server-name', { serverName: clientHello?.serverName ?? 'no name' }),
  ];
  return {
    candidates: [
      by('ca-not-trusted', 0.75, findings, 'charger'),
      by('hostname-mismatch', 0.5, findings, 'charger'),
      by('charger-clock-wrong', 0.45, findings, 'charger'),
    ],
  };
}

const aboutCertificates = new Set([
  'unknown_ca',
  'bad_certificate',
  'certificate_unknown',
  'certificate_expired',
  'certificate_revoked',
  'unsupported_certificate',
  'access_denied',
]);

/** The server refused the handshake. */
function serverAlert({ name }: AlertSeen, tls: TlsSeen): Reading {
  const version = tls.clientHello?.versions[0] ?? null;
  const findings = [
    finding('capture-server-alert', { alert: name }),
    ...(version === null ? [] : [finding('tls-version', { version })]),
  ];
  const sentNone = tls.isClientCertificateAsked && tls.clientCertificates === 0;
  const isOld = version !== null && /^(?:SSLv|TLSv1(?:\.1)?$)/.test(version);
  const all = (...means: (readonly [CauseId, number])[]): Reading => ({
    candidates: means.map(([causeId, weight]) => by(causeId, weight, findings, 'gateway')),
  });
  if (name === 'protocol_version' || name === 'inappropriate_fallback') {
    return all(['tls-too-old', 0.95]);
  }
  if (name === 'certificate_required') return all(['client-certificate-missing', 0.97]);
  if (aboutCertificates.has(name)) {
    return sentNone
      ? all(['client-certificate-missing', 0.93])
      : all(['client-certificate-untrusted', 0.93]);
  }
  if (name === 'handshake_failure' || name === 'insufficient_security') {
    if (sentNone) return all(['client-certificate-missing', 0.9], ['no-common-cipher', 0.3]);
    return isOld
      ? all(['tls-too-old', 0.85], ['no-common-cipher', 0.6])
      : all(['no-common-cipher', 0.88], ['tls-too-old', 0.35]);
  }
  if (name === 'unrecognized_name') return all(['hostname-mismatch', 0.85]);
  return all(['tls-handshake-broken-off', 0.7], ['certificate-issue', 0.5]);
}

function by(
  causeId: CauseId,
  weight: number,
  findings: Candidate['findings'],
  refusedBy: RefusedBy,
): Candidate {
  return { causeId, weight, findings, refusedBy };
}
