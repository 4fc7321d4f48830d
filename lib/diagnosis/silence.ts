import type { CauseId } from './causes/all-causes';
import type { Diagnosis, Finding } from './diagnosis';
import { finding } from './findings';
import { rankCandidates } from './rank-candidates';
import type { Candidate } from './rules/rule';
import { tlsFailureCause } from './rules/tls-failure-cause';

/** Others that share something with it: the model, or the network of its last address. */
export type Peers = { name: string; silent: number; fine: number };

/** What is known about a registered charger that is not heard of. Times are ISO 8601. */
export type SilenceFacts = {
  /** Null when nothing ever came from it. */
  lastContactAt: string | null;
  lastAddress: string | null;
  /** The other chargers of its site. */
  siblings: { silent: number; fine: number };
  /** A TLS failure from its last address since its last contact. */
  tlsFailure: { alert: string | null; errorCode: string | null } | null;
  /** The other chargers of its model. */
  sameModel?: Peers | null;
  /** The other chargers whose last address is in the same network. */
  sameRange?: Peers | null;
  /** When its password was changed, if that was shortly before it fell silent. */
  passwordChangedAt?: string | null;
  /** When the gateway's certificate was changed, if that was shortly before it fell silent. */
  certificateChangedAt?: string | null;
  /** When the certificate that it was shown last expired, if it has not been back since. */
  certificateExpiredAt?: string | null;
  /** When the gateway's host name or address was changed, if that was shortly before. */
  hostChangedAt?: string | null;
  /** How it is connected, where somebody has noted it. */
  connection?: 'mobile' | 'vpn' | 'lan' | null;
  /** Did its last session end without a close? */
  lastSessionNeverClosed?: boolean;
};

/** Why a registered charger is not heard of: always `unreachable`, never certain. */
export function diagnoseSilence(facts: SilenceFacts): Diagnosis {
  const candidates = [
    ...tlsCandidates(facts),
    ...gatewayCandidates(facts),
    ...changeCandidates(facts),
    ...siteCandidates(facts),
    ...peerCandidates(facts),
    ...ownCandidates(facts),
  ];
  const diagnosis = rankCandidates(candidates, () => 'network');
  return diagnosis ?? networkIssue(lastContact(facts));
}

function lastContact({ lastContactAt }: SilenceFacts): Finding {
  return lastContactAt === null
    ? finding('no-contact-ever')
    : finding('last-contact', { lastContactAt });
}

function tlsCandidates({ lastAddress, tlsFailure }: SilenceFacts): Candidate[] {
  if (tlsFailure === null) return [];
  const { alert, errorCode } = tlsFailure;
  const failure = tlsFailureCause(alert, errorCode);
  const findings = [
    finding('tls-failure-from-address', { address: lastAddress }),
    alert === null ? finding('tls-error', { errorCode }) : finding('tls-alert', { alert }),
  ];
  const general: Candidate = { causeId: 'certificate-issue', weight: 0.7, findings };
  // The address may be shared, so what failed there may have been another charger.
  return failure === null ? [general] : [{ ...failure, weight: 0.85, findings }];
}

/** Where Exolink itself is the likely culprit, that comes first: the charger has not changed. */
function gatewayCandidates({ certificateExpiredAt }: SilenceFacts): Candidate[] {
  if (certificateExpiredAt == null) return [];
  const expired = finding('certificate-expired-since', { certificateExpiredAt });
  return [candidate('server-certificate-expired', 0.93, expired)];
}

function changeCandidates(facts: SilenceFacts): Candidate[] {
  const { certificateChangedAt, hostChangedAt, passwordChangedAt } = facts;
  const candidates: Candidate[] = [];
  if (passwordChangedAt != null) {
    const changed = finding('password-changed-before-silence', { changedAt: passwordChangedAt });
    candidates.push(candidate('silent-after-password-change', 0.82, changed));
  }
  if (certificateChangedAt != null) {
    const changed = finding('certificate-changed-before-silence', { certificateChangedAt });
    candidates.push(candidate('silent-after-certificate-change', 0.87, changed));
  }
  if (hostChangedAt != null) {
    const changed = finding('host-changed-before-silence', { hostChangedAt });
    candidates.push(candidate('dns-failure', 0.86, changed));
  }
  return candidates;
}

function siteCandidates(facts: SilenceFacts): Candidate[] {
  const { fine, silent } = facts.siblings;
  if (silent === 0) return [];
  const values = { silent: silent + 1, total: silent + fine + 1 };
  const seen = finding('site-silent', values);
  return fine === 0
    ? [candidate('site-offline', 0.84, seen), candidate('firewall-blocks', 0.6, seen)]
    : [candidate('firewall-blocks', silent >= 2 && silent >= fine ? 0.8 : 0.4, seen)];
}

const minPeers = 3;

/** Many others that share its model or network and are silent too, whatever their site. */
function peerCandidates({ sameModel, sameRange }: SilenceFacts): Candidate[] {
  const candidates: Candidate[] = [];
  if (sameRange != null && isShared(sameRange)) {
    const { fine, name, silent } = sameRange;
    const seen = finding('range-silent', {
      range: name,
      silent: silent + 1,
      total: silent + fine + 1,
    });
    candidates.push(candidate('network-issue', 0.79, seen));
  }
  if (sameModel != null && isShared(sameModel)) {
    const { fine, name, silent } = sameModel;
    const seen = finding('model-silent', {
      model: name,
      silent: silent + 1,
      total: silent + fine + 1,
    });
    candidates.push(candidate('model-falls-silent', 0.77, seen));
  }
  return candidates;
}

/** Three or more others, and most of those that there are. */
function isShared({ fine, silent }: Peers): boolean {
  return silent >= minPeers && silent > fine;
}

function ownCandidates(facts: SilenceFacts): Candidate[] {
  const contact = lastContact(facts);
  if (facts.lastContactAt === null) {
    return [
      candidate('never-seen', 0.8, contact),
      candidate('dns-failure', 0.35, contact),
      candidate('network-issue', 0.4, contact),
    ];
  }

  const { fine } = facts.siblings;
  const offWeight = fine > 0 ? 0.75 : 0.45;
  const seen = [contact, ...fineAround(facts)];
  const lost = facts.lastSessionNeverClosed === true;
  return [
    candidate('charger-switched-off', offWeight, ...seen),
    candidate('network-issue', 0.5, contact),
    linkCandidate(facts, contact),
    ...(lost
      ? [candidate('half-open-no-reconnect', 0.6, contact, finding('session-never-closed'))]
      : []),
  ];
}

/** Those that are fine although they share something with it: so it is not what they share. */
function fineAround({ sameModel, sameRange, siblings }: SilenceFacts): Finding[] {
  return [
    ...(siblings.fine > 0 ? [finding('site-fine', { fine: siblings.fine })] : []),
    ...(sameRange != null && sameRange.fine > 0 && siblings.fine === 0
      ? [finding('range-fine', { range: sameRange.name, fine: sameRange.fine })]
      : []),
    ...(sameModel != null && sameModel.fine > 0
      ? [finding('model-fine', { model: sameModel.name, fine: sameModel.fine })]
      : []),
  ];
}

/** Carriers hand out addresses of 100.64.0.0/10 behind which a SIM card or a tunnel stands. */
function linkCandidate({ connection, lastAddress, siblings }: SilenceFacts, contact: Finding) {
  const isLink = connection === 'mobile' || connection === 'vpn';
  if (isLink) {
    const weight = siblings.fine > 0 ? 0.76 : 0.7;
    return candidate('sim-or-vpn', weight, contact, finding('connects-over', { connection }));
  }
  const isCarrier = /^100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7])\./.test(lastAddress ?? '');
  return isCarrier
    ? candidate('sim-or-vpn', 0.6, contact, finding('carrier-address', { address: lastAddress }))
    : candidate('sim-or-vpn', connection === 'lan' ? 0.1 : 0.4, contact);
}

function candidate(causeId: CauseId, weight: number, ...findings: Finding[]): Candidate {
  return { causeId, weight, findings };
}

function networkIssue(contact: Finding): Diagnosis {
  return {
    errorType: 'unreachable',
    refusedBy: 'network',
    confidence: 'possible',
    causes: [{ causeId: 'network-issue', share: 1, findings: [contact] }],
    wouldSettle: null,
  };
}
