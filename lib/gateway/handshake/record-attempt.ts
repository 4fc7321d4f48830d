import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Arrival } from '@/lib/gateway/listen/arrival';
import { identityKey } from '@/lib/ocpp/identity-key';
import type { Attempt } from './attempt';
import type { HandshakeServices } from './handshake-services';

const maxIdentityLength = 255;

export type Outcome = {
  outcome: AttemptEvent['outcome'];
  evidence: Evidence;
  diagnosis: Diagnosis | null;
};

/** Writes the one record of an arrival. Later calls for the same arrival do nothing. */
export function recordAttempt(
  arrival: Arrival,
  attempt: Attempt | null,
  { outcome, evidence, diagnosis }: Outcome,
  services: HandshakeServices,
): void {
  if (arrival.phase === 'settled') return;
  arrival.phase = 'settled';
  arrival.head = null;
  noteCpmsAnswer(attempt, evidence, services);
  const identity = (attempt?.path ?? evidence.path)?.identity?.slice(0, maxIdentityLength) ?? null;
  const [resembling] = attempt?.surroundings?.resembles ?? [];
  services.recorder.record({
    type: 'attempt',
    id: arrival.id,
    startedAt: arrival.startedAt,
    tenantId: attempt?.tenant?.id ?? null,
    chargerId: attempt?.charger?.id ?? null,
    identity,
    identityKey: identity === null ? null : identityKey(identity),
    resembles:
      resembling === undefined ? null : { chargerId: resembling.chargerId, how: resembling.how },
    outcome,
    evidence,
    diagnosis,
    gateway: services.node,
    subprotocol: outcome === 'accepted' ? (attempt?.subprotocol ?? null) : null,
    credentialId: outcome === 'accepted' ? (attempt?.credentialId ?? null) : null,
  });
  services.metrics.attempts.inc({
    outcome: diagnosis?.errorType ?? outcome,
    transport: arrival.transport,
  });
  services.metrics.decisionSeconds.observe(evidence.durationMs / 1000);
}

/** Only what a CPMS behind the gateway decided says anything about it. */
function noteCpmsAnswer(
  attempt: Attempt | null,
  { answer, stage, transport }: Evidence,
  { cpmsAnswers, now }: HandshakeServices,
): void {
  const charger = attempt?.charger ?? null;
  if (charger?.cpms == null || charger.cpms.url === null) return;
  const isAccepted = stage === 'accepted';
  if (!isAccepted && answer?.by !== 'cpms') return;
  const seen = { isAccepted, isOverTls: transport === 'wss', status: answer?.status ?? null };
  cpmsAnswers.note(charger.cpms, charger.id, seen, now().getTime());
}
