import { answerFor } from '@/lib/diagnosis/answer-for';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Arrival } from '@/lib/gateway/listen/arrival';
import { writeAnswer } from '@/lib/gateway/listen/write-answer';
import { factsWithoutRequest } from './collect-facts';
import { evidenceOfArrival } from './compose-evidence';
import type { HandshakeServices } from './handshake-services';
import { recordAttempt } from './record-attempt';

const retryAfterSeconds = 30;

/** Turns away a connection over the limits of sockets, before a byte of it was read. */
export function concludeCrowded(
  arrival: Arrival,
  crowd: { scope: 'address' | 'tenant'; allowed: number; observed: number },
  services: HandshakeServices,
): void {
  const { body, headers, reason, status } = answerFor('throttled', { retryAfterSeconds });
  // Before the TLS handshake there is nothing to answer with.
  const isAnswered = arrival.transport === 'ws';
  const evidence: Evidence = {
    ...evidenceOfArrival(arrival, 'limits', {
      answer: isAnswered ? { by: 'gateway', status, reason, server: null } : null,
    }),
    limit: {
      name: 'open-sockets',
      ...crowd,
      windowSeconds: 0,
      retryAfterSeconds,
      identitiesFromAddress: 0,
    },
  };
  const diagnosis = diagnose(evidence, factsWithoutRequest(arrival, services));
  recordAttempt(arrival, null, { outcome: 'refused', evidence, diagnosis }, services);
  if (!isAnswered) return void arrival.socket.destroy();
  writeAnswer(arrival.socket, null, {
    status,
    reason,
    headers,
    body: body(null, services.portalUrl),
  });
}
