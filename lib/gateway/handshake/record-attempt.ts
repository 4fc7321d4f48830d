import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Arrival } from '@/lib/gateway/listen/arrival';
import { identityKey } from '@/lib/ocpp/identity-key';
import type { Attempt } from './attempt';
import type { Attribution } from './attribute-tls-failure';
import type { HandshakeServices } from './handshake-services';

const maxIdentityLength = 255;

export type Outcome = {
  outcome: AttemptEvent['outcome'];
  evidence: Evidence;
  diagnosis: Diagnosis | null;
  /** Whose it probably was, where no request said so. */
  attribution?: Attribution;
};

/** Writes the one record of an arrival. Later calls for the same arrival do nothing. */
export function recordAttempt(
  arrival: Arrival,
  attempt: Attempt | null,
  { attribution, outcome, evidence, diagnosis }: Outcome,
  services: HandshakeServices,
): void {
  if (arrival.phase === 'settled') return;
  arrival.phase = 'settled';
  arrival.head = null;
  const identity = (attempt?.path ?? evidence.path)?.identity?.slice(0, maxIdentityLength) ?? null;
  const [resembling] = attempt?.surroundings?.resembles ?? [];
  services.recorder.record({
    type: 'attempt',
    id: arrival.id,
    startedAt: arrival.startedAt,
    tenantId: attempt?.tenant?.id ?? attribution?.tenantId ?? null,
    chargerId: attempt?.charger?.id ?? attribution?.charger?.id ?? null,
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
  if (attempt?.charger != null) {
    services.addresses.note(arrival.address, attempt.charger, services.now().getTime());
  }
  services.metrics.attempts.inc({
    outcome: diagnosis?.errorType ?? outcome,
    transport: arrival.transport,
  });
  services.metrics.decisionSeconds.observe(evidence.durationMs / 1000);
}
