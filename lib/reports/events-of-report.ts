import type { AttemptEvent, SessionEndedEvent } from '@/lib/attempts/gateway-event';
import type { createRecurrence } from '@/lib/attempts/recurrence';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import { identityKey } from '@/lib/ocpp/identity-key';
import { evidenceOfReport, withEnd } from './evidence-of-report';
import { isAccepted, type Report } from './report';
import type { ReportFacts } from './report-facts';

const maxIdentity = 255;
/** A session shorter than this was dropped, when that happens again and again. */
const quickDropMs = 10_000;
const goingAway = 1001;

export type ReportSource = {
  tenantId: string;
  /** Who reports, to stand where a gateway's name does. */
  name: string;
  /** Sessions that ended at once, so that one alone counts as chance. */
  quickDrops: ReturnType<typeof createRecurrence>;
};

export type ReportEvents = { attempt: AttemptEvent; end: SessionEndedEvent | null };

/** What a report becomes: the event that the gateway would have recorded, with its diagnosis. */
export function eventsOfReport(
  id: string,
  report: Report,
  facts: ReportFacts,
  source: ReportSource,
): ReportEvents {
  const evidence = evidenceOfReport(report, {
    isRegistered: facts.chargerId !== null,
    hasDialect: facts.cpms?.dialect != null && facts.cpms.dialect !== 'generic',
  });
  const isOpen = isAccepted(report);
  const identity = report.path?.identity?.slice(0, maxIdentity) ?? null;
  const [resembling] = facts.resembles;
  const attempt: AttemptEvent = {
    type: 'attempt',
    id,
    startedAt: report.startedAt,
    tenantId: source.tenantId,
    chargerId: facts.chargerId,
    identity,
    identityKey: identity === null ? null : identityKey(identity),
    resembles:
      resembling === undefined ? null : { chargerId: resembling.chargerId, how: resembling.how },
    outcome: isOpen ? 'accepted' : evidence.answer === null ? 'failed' : 'refused',
    evidence,
    diagnosis: isOpen ? null : diagnose(evidence, facts),
    gateway: source.name,
    subprotocol: isOpen ? report.subprotocol : null,
    credentialId: null,
  };
  return { attempt, end: endOf(attempt, report, evidence, facts, source) };
}

function endOf(
  attempt: AttemptEvent,
  { end }: Report,
  evidence: Evidence,
  facts: Facts,
  { name, quickDrops, tenantId }: ReportSource,
): SessionEndedEvent | null {
  const { chargerId } = attempt;
  if (end === null || attempt.outcome !== 'accepted' || chargerId === null) return null;
  const closed = withEnd(evidence, end);
  const isDropped =
    closed.close !== null &&
    closed.close.afterMs < quickDropMs &&
    closed.close.code !== goingAway &&
    quickDrops.note(chargerId, end.at.getTime());
  return {
    type: 'session-ended',
    attemptId: attempt.id,
    startedAt: attempt.startedAt,
    endedAt: end.at,
    tenantId,
    chargerId,
    gateway: name,
    evidence: closed,
    diagnosis: isDropped ? diagnose(closed, facts) : null,
  };
}
