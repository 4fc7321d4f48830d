import type { Evidence, Stage } from '@/lib/diagnosis/evidence';
import type { Arrival } from '@/lib/gateway/listen/arrival';
import type { Attempt } from './attempt';

type Seen = Partial<Pick<Evidence, 'parserError' | 'request' | 'path' | 'answer'>>;

/** Evidence of an arrival of which no more than `seen` is known. */
export function evidenceOfArrival(arrival: Arrival, stage: Stage, seen: Seen): Evidence {
  return {
    stage,
    transport: arrival.transport,
    address: arrival.address,
    port: arrival.port,
    firstBytes: arrival.firstBytes,
    parserError: seen.parserError ?? null,
    tls: arrival.tls,
    ...(arrival.via === null ? {} : { via: arrival.via }),
    request: seen.request ?? null,
    path: seen.path ?? null,
    authorization: null,
    limit: null,
    session: null,
    cpms: null,
    answer: seen.answer ?? null,
    close: null,
    durationMs: Math.max(0, performance.now() - arrival.startedMs),
  };
}

export function evidenceOfAttempt(
  attempt: Attempt,
  stage: Stage,
  answer: Evidence['answer'],
): Evidence {
  const { arrival, authorization, cpms, limit, path, request, session } = attempt;
  return {
    ...evidenceOfArrival(arrival, stage, { request, path, answer }),
    authorization,
    limit,
    session,
    cpms,
  };
}
