import type { Arrival } from '@/lib/gateway/listen/arrival';
import type { HttpVisitor } from '@/lib/gateway/listen/http-door';
import { writeAnswer } from '@/lib/gateway/listen/write-answer';
import type { Attempt } from './attempt';
import { concludeRefusal } from './conclude-refusal';
import type { HandshakeServices } from './handshake-services';
import { identify } from './identify';
import { readAttempt } from './read-attempt';
import { readForwarded } from './read-forwarded';
import { runChecks } from './run-checks';

/** Decides about a request. A refusal is recorded and answered here; whoever is let in is not. */
export async function handleVisitor(
  visitor: HttpVisitor,
  services: HandshakeServices,
  linger: (arrival: Arrival) => void,
): Promise<Attempt | null> {
  const { arrival, request, response } = visitor;
  hearProxies(visitor, services);
  const attempt = readAttempt(arrival, request, response === null);
  arrival.head = null;
  const stage = await decide(attempt, services);
  arrival.clientCertificate = null;
  if (stage === 'accepted') return attempt;
  // A check that ran again found a change after the CPMS had let the charger in.
  attempt.leg?.socket.destroy();
  const answer = concludeRefusal(attempt, stage, services);
  if (answer !== null) writeAnswer(arrival.stream, response, answer);
  linger(arrival);
  return null;
}

/** Behind a trusted proxy the charger's address is the one that the proxy names. */
function hearProxies({ arrival, request }: HttpVisitor, { isTrustedProxy }: HandshakeServices) {
  const read = readForwarded(request.headers, arrival.address, isTrustedProxy);
  if (read === null) return;
  // A PROXY header said more than a header that anyone may write.
  if (arrival.via === null || read.via.isTrusted) arrival.via = read.via;
  arrival.address = read.address;
}

/** A fault of our own is no reason to leave a charger without an answer, or without a record. */
async function decide(attempt: Attempt, services: HandshakeServices) {
  try {
    const stage = await runChecks(attempt, services);
    if (stage !== 'accepted') await identify(attempt, services);
    return stage;
  } catch (error) {
    services.log.error({ err: error, attemptId: attempt.arrival.id }, 'an attempt failed on a bug');
    attempt.isUndecidable = true;
    return 'tenant';
  }
}
