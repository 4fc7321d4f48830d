import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { collectFacts } from '@/lib/gateway/handshake/collect-facts';
import { inertText } from '@/lib/ocpp/inert-text';
import { noAnswerToPing, type Session, type SessionEnd } from './session';
import type { SessionServices } from './session-services';

type Limit = NonNullable<Evidence['limit']>;

/** Why an end deserves a diagnosis; an ordinary one has none. */
type Trouble =
  | { kind: 'limit'; limit: Limit }
  | { kind: 'replaced' }
  /** It may no longer be here. */
  | { kind: 'withdrawn' }
  | { kind: 'none' };

/** Records the end of a session. Later calls for the same session do nothing. */
export function endSession(
  session: Session,
  end: SessionEnd,
  services: SessionServices,
  trouble: Trouble = { kind: 'none' },
): void {
  if (session.isEnded) return;
  session.isEnded = true;
  services.sessions.remove(session);
  session.commands.abandon();

  const endedAt = services.now();
  const evidence: Evidence = {
    ...session.evidence,
    bootStatus: session.bootStatus,
    limit: trouble.kind === 'limit' ? trouble.limit : null,
    close: {
      by: end.by,
      code: end.code,
      reason: end.reason === null ? null : inertText(end.reason, 255),
      afterMs: Math.max(0, performance.now() - session.openedMs),
      messagesReceived: session.messagesReceived,
    },
  };
  services.recorder.record({
    type: 'session-ended',
    attemptId: session.attemptId,
    startedAt: session.startedAt,
    endedAt,
    tenantId: session.tenantId,
    chargerId: session.chargerId,
    gateway: services.node,
    evidence,
    diagnosis: diagnosisOf(session, evidence, trouble, services),
  });
  services.history.noteSessionEnd(session.chargerId, endedAt.getTime());
}

/** One short session is chance. Only what comes back again and again is called a failure. */
function diagnosisOf(
  session: Session,
  evidence: Evidence,
  trouble: Trouble,
  services: SessionServices,
): Diagnosis | null {
  const { close } = evidence;
  const nowMs = services.now().getTime();
  const isTrouble = () => {
    if (trouble.kind === 'limit') return true;
    if (trouble.kind === 'withdrawn') return false;
    if (trouble.kind === 'replaced') return services.replacements.note(session.chargerId, nowMs);
    if (close === null || !isShort(close, services.tuning.quickDropMs)) return false;
    return close.code !== goingAway && services.quickDrops.note(session.chargerId, nowMs);
  };
  return isTrouble() ? diagnose(evidence, collectFacts(session.known, services)) : null;
}

/** Nobody is heard to leave a CPMS that hangs: that takes two pings to be seen. */
function isShort(close: NonNullable<Evidence['close']>, quickDropMs: number): boolean {
  const isUnanswered = close.by === 'cpms' && close.reason === noAnswerToPing;
  return close.afterMs < (isUnanswered ? unansweredWithinMs : quickDropMs);
}

const goingAway = 1001;
const unansweredWithinMs = 300_000;
