import type { RefusedBy } from '@/lib/diagnosis/error-types';
import type { Evidence } from '@/lib/diagnosis/evidence';

import { answerText } from './answer-text';
import type { ConnectionState } from './connection-state';
import { formatDuration } from './duration';

export const hopNames = {
  charger: 'Charger',
  network: 'Network',
  gateway: 'Gateway',
  cpms: 'CPMS',
} as const;
type HopId = keyof typeof hopNames;

/** `passed`: the attempt got through here. `broken`: it ended here. `unknown`: it never came. */
export type Hop = { id: HopId; state: 'passed' | 'broken' | 'unknown'; detail: string };

export type ConnectionHops = {
  hops: readonly Hop[];
  /** The exact answer at the broken hop; null when nothing is broken. */
  answer: string | null;
};

const order = ['charger', 'network', 'gateway', 'cpms'] as const satisfies readonly HopId[];

type HopsInput = {
  state: ConnectionState;
  /** Of the open episode; null when there is none. */
  refusedBy: RefusedBy | null;
  /** Of the latest attempt. */
  evidence: Evidence | null;
  address: string | null;
  cpmsName: string | null;
};

/** How far the connection gets: charger → network → gateway → CPMS, and where it breaks. */
export function connectionHops(given: HopsInput): ConnectionHops {
  const { refusedBy, state } = given;
  const input = { ...given, evidence: evidenceOfNow(given) };
  const brokenAt = refusedBy === null ? -1 : order.indexOf(refusedBy);
  const stateOf = (index: number): Hop['state'] => {
    if (brokenAt === -1) return state === 'connected' ? 'passed' : 'unknown';
    if (index === brokenAt) return 'broken';
    return hasPassed(index, brokenAt, input.evidence) ? 'passed' : 'unknown';
  };
  const hops = order.map((id, index): Hop => {
    const hopState = stateOf(index);
    return { id, state: hopState, detail: detailOf(id, hopState, input) };
  });
  return { hops, answer: brokenAt === -1 ? null : answerText(input.evidence) };
}

/** The last good connection of a charger that fell silent says nothing of where it is cut off. */
function evidenceOfNow({ evidence, refusedBy, state }: HopsInput): Evidence | null {
  const isPast = state === 'silent' && refusedBy === 'network' && evidence?.stage === 'accepted';
  return isPast ? null : evidence;
}

/** Without bytes from the charger, nothing says that it even tried. */
function hasPassed(index: number, brokenAt: number, evidence: Evidence | null): boolean {
  if (evidence === null) return false;
  // What was let in came all the way, wherever it broke later.
  if (evidence.stage === 'accepted') return true;
  // A charger that closes the connection was reached by all the others.
  const reached = brokenAt === 0 ? lastReached(evidence) : brokenAt - 1;
  return index <= reached;
}

function lastReached(evidence: Evidence): number {
  return evidence.firstBytes === 'none' ? order.indexOf('network') : order.indexOf('gateway');
}

function detailOf(id: HopId, state: Hop['state'], input: HopsInput): string {
  switch (id) {
    case 'charger':
      return chargerDetail(state, input);
    case 'network':
      return networkDetail(state, input);
    case 'gateway':
      return gatewayDetail(state, input);
    case 'cpms':
      return cpmsDetail(state, input);
  }
}

function chargerDetail(state: Hop['state'], { evidence }: HopsInput): string {
  if (state === 'unknown') return 'not seen';
  const [version] = evidence?.request?.subprotocols ?? [];
  const scheme = evidence?.authorization?.scheme;
  const parts = [version?.replace(/^ocpp/, 'OCPP '), scheme === 'basic' ? 'Basic' : undefined];
  const said = parts.filter((part) => part !== undefined).join(', ');
  if (state === 'broken') return 'ended the connection';
  return said === '' ? 'tries to connect' : `sends ${said}`;
}

function networkDetail(state: Hop['state'], { evidence, address }: HopsInput): string {
  if (state === 'broken') {
    return evidence?.stage === 'accepted' ? 'cut the connection' : 'nothing arrives';
  }
  if (state === 'unknown') return 'no contact';
  const version = evidence?.tls?.version?.replace('TLSv', 'TLS ');
  const isTls = evidence?.transport === 'wss' && evidence.firstBytes !== 'http';
  const transport = isTls ? (version ?? 'TLS') : 'no TLS';
  const from = evidence?.address ?? address;
  const parts = [from, evidence === null ? null : transport].filter((part) => part !== null);
  // Where it has to break, the dot stays with the address.
  return parts.join('\u{a0}· ');
}

function gatewayDetail(state: Hop['state'], { evidence }: HopsInput): string {
  if (state === 'broken') {
    const isPlain = evidence?.stage === 'tls' && evidence.firstBytes === 'http';
    return isPlain ? 'expects TLS on this port' : brokenChecks[evidence?.stage ?? 'tcp'];
  }
  if (state === 'unknown') return 'not reached';
  if (evidence?.stage === 'cpms') return 'let it pass';
  if (evidence?.stage !== 'accepted') return 'was reached';
  return isProxied(evidence) ? 'passes it on' : 'accepted';
}

/** What the gateway found wrong, by the check that ended the attempt. */
const brokenChecks: Record<Evidence['stage'], string> = {
  tcp: 'got no request',
  tls: 'could not agree on TLS',
  http: 'could not read the request',
  path: 'does not know the path',
  tenant: 'does not know the tenant',
  identity: 'does not know the identity',
  subprotocol: 'does not speak this version',
  limits: 'is over its limit',
  session: 'has a session already',
  credentials: 'refused the credentials',
  cpms: 'could not reach the CPMS',
  accepted: 'closed the connection',
};

function cpmsDetail(state: Hop['state'], { cpmsName, evidence }: HopsInput): string {
  if (state === 'unknown') return cpmsName === null ? 'not asked' : `${cpmsName}, not asked`;
  if (state === 'broken') return cpmsName ?? 'ended it';
  if (!isProxied(evidence)) return cpmsName ?? 'answered by Exolink';
  const { durationMs } = evidence.cpms;
  const answer = `accepted in ${formatDuration(durationMs)}`;
  return cpmsName === null ? answer : `${cpmsName}, ${answer}`;
}

/** Did a CPMS let it in, and not the gateway by itself? */
function isProxied(
  evidence: Evidence | null,
): evidence is Evidence & { cpms: NonNullable<Evidence['cpms']> } {
  return evidence?.stage === 'accepted' && evidence.cpms !== null;
}
