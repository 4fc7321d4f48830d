import { answerFor } from '@/lib/diagnosis/answer-for';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Evidence, Stage } from '@/lib/diagnosis/evidence';
import type { Answer } from '@/lib/gateway/listen/write-answer';
import { routes } from '@/lib/routes';
import type { Attempt } from './attempt';
import { collectFacts } from './collect-facts';
import { evidenceOfAttempt } from './compose-evidence';
import type { HandshakeServices } from './handshake-services';
import { recordAttempt } from './record-attempt';
import { subjectOf } from './subject-of';

/** Soon enough for a charger, and late enough for a database that restarts. */
const retryAfterFaultSeconds = 15;
const badRequestProblems = new Set(['bad-encoding', 'too-long', 'absolute-url', 'not-ws-path']);

/** Explains a refusal, records it, and returns what to answer. */
export function concludeRefusal(
  attempt: Attempt,
  stage: Stage,
  services: HandshakeServices,
  seen: { parserError?: string; canAnswer?: boolean } = {},
): Answer | null {
  const { arrival, path } = attempt;
  services.history.note(
    subjectOf(attempt),
    arrival.address,
    path.identity,
    services.now().getTime(),
  );
  const evidence: Evidence = {
    ...evidenceOfAttempt(attempt, stage, preliminaryAnswer(attempt)),
    parserError: seen.parserError ?? null,
  };
  const diagnosis = diagnose(evidence, collectFacts(attempt, services));
  const errorType = diagnosis?.errorType ?? 'protocol-mismatch';
  const { body, headers, reason, status } = answerFor(errorType, {
    isBadRequest:
      seen.parserError !== undefined ||
      (path.problem !== null && badRequestProblems.has(path.problem)),
    retryAfterSeconds: attempt.isUndecidable
      ? retryAfterFaultSeconds
      : (attempt.limit?.retryAfterSeconds ?? retryAfterFaultSeconds),
  });
  const isAnswered = seen.canAnswer ?? true;
  evidence.answer = isAnswered ? { by: 'gateway', status, reason, server: null } : null;
  recordAttempt(
    arrival,
    attempt,
    { outcome: isAnswered ? 'refused' : 'failed', evidence, diagnosis },
    services,
  );
  const page =
    attempt.charger === null ? routes.guide(errorType) : routes.charger(attempt.charger.id);
  const text = body(path.identity?.slice(0, 255) ?? null, `${services.portalUrl}${page}`);
  return isAnswered ? { status, reason, headers, body: text } : null;
}

/** The diagnosis wants to know who answers, and whether with a fault of its own. */
function preliminaryAnswer({ isUndecidable }: Attempt): Evidence['answer'] {
  return { by: 'gateway', status: isUndecidable ? 503 : null, reason: null, server: null };
}
