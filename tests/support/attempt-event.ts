import { randomUUID } from 'node:crypto';
import type { AttemptEvent, SessionEndedEvent } from '@/lib/attempts/gateway-event';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { Evidence } from '@/lib/diagnosis/evidence';

export function diagnosisOf(errorType: ErrorType, causeId = `${errorType}-cause`): Diagnosis {
  return {
    errorType,
    refusedBy: 'gateway',
    confidence: 'certain',
    causes: [{ causeId, share: 1, findings: [] }],
    wouldSettle: null,
  };
}

export const plainEvidence: Evidence = {
  stage: 'credentials',
  transport: 'ws',
  address: '127.0.0.1',
  port: 50_000,
  firstBytes: 'http',
  parserError: null,
  tls: null,
  request: null,
  path: null,
  authorization: null,
  limit: null,
  session: null,
  cpms: null,
  answer: { by: 'gateway', status: 401, reason: 'Unauthorized', server: null },
  close: null,
  durationMs: 1.5,
};

/** A refused attempt, complete; `overrides` change what the test is about. */
export function refusedAttempt(
  errorType: ErrorType,
  overrides: Partial<AttemptEvent> = {},
): AttemptEvent {
  return {
    type: 'attempt',
    id: randomUUID(),
    startedAt: new Date(),
    tenantId: null,
    chargerId: null,
    identity: null,
    identityKey: null,
    resembles: null,
    outcome: 'refused',
    evidence: plainEvidence,
    diagnosis: diagnosisOf(errorType),
    gateway: 'test',
    subprotocol: null,
    credentialId: null,
    ...overrides,
  };
}

export function acceptedAttempt(overrides: Partial<AttemptEvent> = {}): AttemptEvent {
  return {
    ...refusedAttempt('unreachable'),
    outcome: 'accepted',
    diagnosis: null,
    subprotocol: 'ocpp1.6',
    evidence: {
      ...plainEvidence,
      stage: 'accepted',
      answer: { by: 'gateway', status: 101, reason: null, server: null },
    },
    ...overrides,
  };
}

/** The end of an accepted attempt's session, `heldMs` after it began. */
export function sessionEnd(
  attempt: AttemptEvent,
  heldMs: number,
  diagnosis: Diagnosis | null = null,
): SessionEndedEvent {
  if (attempt.tenantId === null || attempt.chargerId === null) {
    throw new Error('Only an attempt of a charger has a session.');
  }
  return {
    type: 'session-ended',
    attemptId: attempt.id,
    startedAt: attempt.startedAt,
    endedAt: new Date(attempt.startedAt.getTime() + heldMs),
    tenantId: attempt.tenantId,
    chargerId: attempt.chargerId,
    gateway: attempt.gateway,
    evidence: {
      ...attempt.evidence,
      close: { by: 'charger', code: 1000, reason: null, afterMs: heldMs, messagesReceived: 0 },
    },
    diagnosis,
  };
}
