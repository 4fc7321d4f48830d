import type { Finding } from '@/lib/diagnosis/diagnosis';
import { durationText } from '@/lib/diagnosis/duration-text';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';

const floodFactor = 10;
const sharedIdentities = 3;
const attackIdentities = 50;
const atOnceMs = 1500;
const sessionJustEndedMs = 2000;
const minRefused = 5;

/** One of the gateway's own limits was reached, at the handshake or later. */
export const exceededLimit: Rule = (evidence, facts) => {
  const { limit, stage } = evidence;
  if (limit === null || (stage !== 'limits' && stage !== 'accepted')) return null;

  const values = {
    observed: limit.observed,
    allowed: limit.allowed,
    window: windowText(limit.windowSeconds),
    address: evidence.address,
  };
  const exceeded = finding('limit-exceeded', values);
  switch (limit.name) {
    case 'messages':
      return [{ causeId: 'message-flood', weight: 0.95, findings: [exceeded] }];
    case 'calls':
      return [
        { causeId: 'heartbeat-too-frequent', weight: 0.8, findings: [exceeded] },
        { causeId: 'message-flood', weight: 0.4, findings: [exceeded] },
      ];
    case 'open-sockets':
      if (limit.scope === 'tenant') {
        return [{ causeId: 'gateway-full', weight: 0.96, findings: [exceeded] }];
      }
      return [
        { causeId: 'sockets-left-open', weight: 0.85, findings: [exceeded] },
        ...sharedAddress(evidence, facts, exceeded),
      ];
    case 'connections':
      return [...retries(facts, exceeded), ...sharedAddress(evidence, facts, exceeded)];
  }
};

function retries({ history }: Facts, exceeded: Finding): Candidate[] {
  const { medianIntervalMs, recentAttempts } = history;
  if (medianIntervalMs === null) {
    return [{ causeId: 'retry-loop', weight: 0.55, findings: [exceeded] }];
  }
  const interval = finding('retry-interval', { interval: durationText(medianIntervalMs) });
  const findings = [exceeded, interval, finding('recent-attempts', { attempts: recentAttempts })];
  return [
    { causeId: 'retry-loop', weight: 0.88, findings },
    reconnecting(history, findings),
    keepingBlock(history, findings),
  ];
}

/** An accepted session ended a moment ago: it is the pause after a close that is missing. */
function reconnecting(history: Facts['history'], findings: readonly Finding[]): Candidate {
  const { medianIntervalMs, sinceLastSessionMs } = history;
  if (sinceLastSessionMs != null && sinceLastSessionMs < sessionJustEndedMs) {
    const after = finding('reconnected-after', { interval: durationText(sinceLastSessionMs) });
    return { causeId: 'reconnects-at-once', weight: 0.94, findings: [...findings, after] };
  }
  const weight = (medianIntervalMs ?? atOnceMs) < atOnceMs ? 0.7 : 0.2;
  return { causeId: 'reconnects-at-once', weight, findings };
}

/** Most of what it tries is refused because of what it tried before. */
function keepingBlock(history: Facts['history'], findings: readonly Finding[]): Candidate {
  const { recentAttempts, refusedByLimit } = history;
  const isKept =
    refusedByLimit !== undefined &&
    refusedByLimit >= minRefused &&
    refusedByLimit >= recentAttempts * 0.5;
  if (isKept) {
    const refused = finding('refused-by-limit', {
      refused: refusedByLimit,
      attempts: recentAttempts,
    });
    return { causeId: 'retry-keeps-block', weight: 0.92, findings: [...findings, refused] };
  }
  return { causeId: 'retry-keeps-block', weight: recentAttempts > 20 ? 0.6 : 0.3, findings };
}

function sharedAddress({ limit, address }: Evidence, facts: Facts, exceeded: Finding): Candidate[] {
  if (limit === null) return [];
  const identities = Math.max(limit.identitiesFromAddress, facts.history.identitiesFromAddress);
  const many = finding('many-identities', {
    identities,
    window: windowText(limit.windowSeconds),
    address,
  });
  const isFlood = limit.observed >= limit.allowed * floodFactor || identities >= attackIdentities;
  const candidates: Candidate[] = isFlood
    ? [{ causeId: 'ddos-protection', weight: 0.6, findings: [exceeded] }]
    : [];
  if (limit.scope === 'address' && identities >= sharedIdentities) {
    candidates.push({ causeId: 'shared-address', weight: 0.93, findings: [exceeded, many] });
  }
  return candidates;
}

/** What is open at one moment is counted without a window. */
function windowText(windowSeconds: number): string | null {
  return windowSeconds === 0 ? null : durationText(windowSeconds * 1000);
}
