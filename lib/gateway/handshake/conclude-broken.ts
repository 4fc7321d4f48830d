import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Stage } from '@/lib/diagnosis/evidence';
import type { Arrival } from '@/lib/gateway/listen/arrival';
import { factsWithoutRequest } from './collect-facts';
import { evidenceOfArrival } from './compose-evidence';
import type { HandshakeServices } from './handshake-services';
import { recordAttempt } from './record-attempt';

/** Records an arrival that never became a request, so that nobody knows whose it was. */
export function concludeBroken(arrival: Arrival, stage: Stage, services: HandshakeServices): void {
  if (arrival.phase === 'settled') return;
  const nowMs = services.now().getTime();
  services.history.note(arrival.address, arrival.address, null, nowMs);
  const evidence = evidenceOfArrival(arrival, stage, {});
  const diagnosis = diagnose(evidence, {
    ...factsWithoutRequest(services),
    history: services.history.of(arrival.address, arrival.address, nowMs),
  });
  recordAttempt(arrival, null, { outcome: 'failed', evidence, diagnosis }, services);
}
