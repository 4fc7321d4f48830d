import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Evidence, Stage } from '@/lib/diagnosis/evidence';
import type { Arrival } from '@/lib/gateway/listen/arrival';
import type { Answer } from '@/lib/gateway/listen/write-answer';
import { attributeTlsFailure, type Attribution } from './attribute-tls-failure';
import { factsWithoutRequest } from './collect-facts';
import { evidenceOfArrival } from './compose-evidence';
import type { HandshakeServices } from './handshake-services';
import { recordAttempt } from './record-attempt';

/** Records an arrival that never became a request, so that nobody knows whose it was. */
export function concludeBroken(
  arrival: Arrival,
  stage: Stage,
  services: HandshakeServices,
  seen: { parserError: string | null; answer: Answer | null } = { parserError: null, answer: null },
): void {
  if (arrival.phase === 'settled') return;
  const nowMs = services.now().getTime();
  services.history.note(arrival.address, arrival.address, null, nowMs);
  const { answer, parserError } = seen;
  const attribution = attributeTlsFailure(arrival, services);
  const seenEvidence = evidenceOfArrival(arrival, stage, {
    parserError,
    answer:
      answer === null
        ? null
        : { by: 'gateway', status: answer.status, reason: answer.reason, server: null },
  });
  const evidence: Evidence = { ...seenEvidence, ...attributedBy(attribution) };
  const diagnosis = diagnose(evidence, {
    ...factsWithoutRequest(arrival, services),
    tenant: attribution.tenant,
    history: services.history.of(arrival.address, arrival.address, nowMs),
  });
  const outcome = answer === null ? 'failed' : 'refused';
  recordAttempt(arrival, null, { attribution, outcome, evidence, diagnosis }, services);
}

function attributedBy({ charger, tenant }: Attribution): Pick<Evidence, 'attributedBy'> {
  if (charger !== null) return { attributedBy: 'address' };
  return tenant === null ? {} : { attributedBy: 'host' };
}
