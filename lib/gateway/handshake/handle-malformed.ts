import { answerFor } from '@/lib/diagnosis/answer-for';
import type { Arrival } from '@/lib/gateway/listen/arrival';
import { writeAnswer, type Answer } from '@/lib/gateway/listen/write-answer';
import { inertText } from '@/lib/ocpp/inert-text';
import { routes } from '@/lib/routes';
import { concludeBroken } from './conclude-broken';
import { concludeRefusal } from './conclude-refusal';
import type { HandshakeServices } from './handshake-services';
import { identify } from './identify';
import { readBrokenAttempt } from './read-broken-attempt';

/** Records and answers what the HTTP parser would not take. */
export async function handleMalformed(
  arrival: Arrival,
  failure: { code: string; rawPacket: Buffer | null },
  services: HandshakeServices,
  linger: (arrival: Arrival) => void,
): Promise<void> {
  arrival.phase = 'deciding';
  const parserError = inertText(failure.code, 80);
  const canAnswer = arrival.stream.writable && failure.code !== 'ECONNRESET';
  const attempt = readBrokenAttempt(arrival, failure.rawPacket);
  arrival.head = null;
  let answer: Answer | null;
  if (attempt === null) {
    answer = canAnswer ? badRequest(services.portalUrl) : null;
    concludeBroken(arrival, 'http', services, { parserError, answer });
  } else {
    await identify(attempt, services);
    const isPlainOnTls = arrival.transport === 'wss' && arrival.tls?.handshakeDone !== true;
    answer = concludeRefusal(attempt, isPlainOnTls ? 'tls' : 'http', services, {
      parserError,
      canAnswer,
    });
  }
  if (answer !== null) writeAnswer(arrival.stream, null, answer);
  else arrival.stream.destroy();
  linger(arrival);
}

function badRequest(portalUrl: string): Answer {
  const { body, ...answer } = answerFor('protocol-mismatch');
  return { ...answer, body: body(null, `${portalUrl}${routes.guide('protocol-mismatch')}`) };
}
