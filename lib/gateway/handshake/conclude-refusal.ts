import { answerFor } from '@/lib/diagnosis/answer-for';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { certificateNotSentCauses } from '@/lib/diagnosis/causes/certificate-not-sent';
import { invalidCertificatesCauses } from '@/lib/diagnosis/causes/invalid-certificates';
import { securityProfileCauses } from '@/lib/diagnosis/causes/security-profile';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { Evidence, Stage } from '@/lib/diagnosis/evidence';
import type { Answer } from '@/lib/gateway/listen/write-answer';
import { routes } from '@/lib/routes';
import type { Attempt } from './attempt';
import { answerForCpms } from './answer-for-cpms';
import { collectFacts } from './collect-facts';
import { evidenceOfAttempt } from './compose-evidence';
import type { HandshakeServices } from './handshake-services';
import { recordAttempt } from './record-attempt';
import { subjectOf } from './subject-of';

/** Soon enough for a charger, and late enough for a database that restarts. */
const retryAfterFaultSeconds = 15;
const badRequestProblems = new Set(['bad-encoding', 'too-long', 'absolute-url', 'not-ws-path']);

/** The general words for their error types speak of passwords and WebSockets alone. */
const aboutCertificates: ReadonlySet<string> = new Set([
  ...Object.keys(certificateNotSentCauses),
  ...Object.keys(invalidCertificatesCauses),
  ...Object.keys(securityProfileCauses),
]);

/** Explains a refusal, records it, and returns what to answer. */
export function concludeRefusal(
  attempt: Attempt,
  stage: Stage,
  services: HandshakeServices,
  seen: { parserError?: string; canAnswer?: boolean } = {},
): Answer | null {
  const { arrival, path } = attempt;
  const nowMs = services.now().getTime();
  services.history.note(subjectOf(attempt), arrival.address, path.identity, nowMs);
  if (attempt.limit !== null) services.history.noteLimited(subjectOf(attempt), nowMs);
  const evidence: Evidence = {
    ...evidenceOfAttempt(attempt, stage, preliminaryAnswer(attempt)),
    parserError: seen.parserError ?? null,
  };
  const facts = collectFacts(attempt, services, attempt.cpmsAnswer?.status ?? null);
  const diagnosis = diagnose(evidence, facts);
  const errorType = diagnosis?.errorType ?? 'protocol-mismatch';
  const causeId = diagnosis?.causes[0]?.causeId ?? '';
  const answer = answerOf(
    attempt,
    stage,
    { errorType, causeId },
    services,
    seen.parserError !== undefined,
  );
  const { reason, status } = answer;
  const isAnswered = seen.canAnswer ?? true;
  if (evidence.answer?.by !== 'cpms') {
    evidence.answer = isAnswered ? { by: 'gateway', status, reason, server: null } : null;
  }
  const outcome = isAnswered ? 'refused' : 'failed';
  recordAttempt(arrival, attempt, { outcome, evidence, diagnosis }, services);
  return isAnswered ? answer : null;
}

function answerOf(
  attempt: Attempt,
  stage: Stage,
  { causeId, errorType }: { causeId: string; errorType: ErrorType },
  services: HandshakeServices,
  isUnreadable: boolean,
): Answer {
  const { charger, isUndecidable, limit, path } = attempt;
  const { body, ...answer } = answerFor(errorType, {
    ...(aboutCertificates.has(causeId) ? { problem: `${findCause(causeId)?.title ?? ''}.` } : {}),
    isBadRequest: isUnreadable || (path.problem !== null && badRequestProblems.has(path.problem)),
    retryAfterSeconds: isUndecidable
      ? retryAfterFaultSeconds
      : (limit?.retryAfterSeconds ?? retryAfterFaultSeconds),
  });
  const page = charger === null ? routes.guide(errorType) : routes.charger(charger.id);
  const text = body(path.identity?.slice(0, 255) ?? null, `${services.portalUrl}${page}`);
  return stage === 'cpms' && !isUndecidable
    ? answerForCpms(attempt, text)
    : { ...answer, body: text };
}

/** The diagnosis wants to know who answers, and whether with a fault of its own. */
function preliminaryAnswer({ cpmsAnswer, isUndecidable }: Attempt): Evidence['answer'] {
  if (cpmsAnswer !== null) {
    const { reason, server, status } = cpmsAnswer;
    return { by: 'cpms', status, reason, server };
  }
  return { by: 'gateway', status: isUndecidable ? 503 : null, reason: null, server: null };
}
