import type { AttemptEvent, GatewayEvent } from '@/lib/attempts/gateway-event';
import { answerFor } from '@/lib/diagnosis/answer-for';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { identityKey } from '@/lib/ocpp/identity-key';
import { requestEvidence, tlsEvidence, type PastEnd } from './history-evidence';
import { passedOn } from './past-cpms';
import { pastEnd } from './past-end';
import { pastFacts } from './past-facts';
import { pastTimeline, type PastTimeline } from './past-timeline';
import { createRandom, type Random } from './random';
import type { Scenario, ScenarioCharger, ScenarioTenant } from './scenario';
import type { ScenarioSecrets } from './scenario-secrets';
import { rightRequest, sentRequest, type SentRequest } from './sent-request';

const pastGateway = 'gateway-1';

const hourMs = 3_600_000;

type Subject = {
  tenant: ScenarioTenant;
  charger: ScenarioCharger;
  /** The moment of seeding, and when passwords were last replaced. */
  anchor: Date;
  random: Random;
};

/** Everything that the gateway would have recorded of a scenario up to `anchor`, in order. */
export function pastEvents(
  scenario: Scenario,
  secrets: ScenarioSecrets,
  anchor: Date,
): GatewayEvent[] {
  const events = scenario.tenants.flatMap((tenant) =>
    tenant.chargers.flatMap((charger) => {
      const random = createRandom(`${scenario.seed}/past/${charger.id}`);
      const subject = { tenant, charger, anchor, random };
      return eventsOf(scenario, subject, secrets);
    }),
  );
  return events.sort((a, b) => eventTime(a) - eventTime(b));
}

/** When the password of a charger that has a new one was replaced. */
export function rotatedAt(anchor: Date): Date {
  return new Date(anchor.getTime() - 21 * hourMs);
}

function eventsOf(scenario: Scenario, subject: Subject, secrets: ScenarioSecrets): GatewayEvent[] {
  const { tenant, charger, anchor, random } = subject;
  const timeline = pastTimeline(charger, anchor, scenario.historyDays, random);
  const { sessions, failures, incident } = timeline;
  const right = rightRequest(tenant, charger, secrets);
  const sent = sentRequest(scenario, tenant, charger, secrets);
  const connectedAt = sessions.at(-1)?.from ?? null;
  return [
    ...sessions.flatMap((session) => sessionEvents(subject, right, session)),
    ...failures.flatMap((at) => failureEvents(scenario, subject, sent, at, connectedAt)),
    ...(incident === null ? [] : incidentEvents(scenario, subject, secrets, incident)),
  ];
}

function incidentEvents(
  scenario: Scenario,
  subject: Subject,
  secrets: ScenarioSecrets,
  incident: NonNullable<PastTimeline['incident']>,
): GatewayEvent[] {
  const charger = { ...subject.charger, behaviour: incident.behaviour };
  const sent = sentRequest(scenario, subject.tenant, charger, secrets);
  return incident.failures.flatMap((at) =>
    failureEvents(scenario, { ...subject, charger }, sent, at, at),
  );
}

function sessionEvents(
  { tenant, charger, random }: Subject,
  right: SentRequest,
  { from, to }: { from: Date; to: Date },
): GatewayEvent[] {
  const end: PastEnd = {
    stage: 'accepted',
    passwordMatch: 'right',
    ...passedOn(tenant, charger, random),
  };
  const evidence = requestEvidence(charger, right, end, random.whole(2, 40));
  const afterMs = to.getTime() - from.getTime();
  const messagesReceived = Math.round(afterMs / 300_000) + 2;
  const close = { by: 'network' as const, code: 1006, reason: null, afterMs, messagesReceived };
  const attempt = acceptedEvent(tenant, charger, random, from, evidence);
  return [attempt, endedEvent(attempt, tenant, charger, to, { ...evidence, close }, null)];
}

function failureEvents(
  scenario: Scenario,
  subject: Subject,
  sent: SentRequest,
  at: Date,
  connectedAt: Date | null,
): GatewayEvent[] {
  const { tenant, charger, anchor, random } = subject;
  const end = pastEnd(tenant, charger, rotatedAt(anchor), random);
  if (end === null) return tlsFailure(subject, at);

  const reached =
    scenario.tenants.find(({ slug }) => sent.target.startsWith(`/${slug}/`)) ?? tenant;
  const facts = pastFacts(reached, charger, sent, {
    connectedAt,
    activeSince: charger.credential === 'rotated' ? rotatedAt(anchor) : at,
    deletedAt: charger.isDeleted ? rotatedAt(anchor) : null,
  });
  const evidence = requestEvidence(charger, sent, end, random.whole(1, 30));
  const diagnosis = diagnose(evidence, facts);
  if (end.close !== undefined) {
    const attempt = acceptedEvent(tenant, charger, random, at, { ...evidence, close: null });
    const endedAt = new Date(at.getTime() + end.close.afterMs);
    return [attempt, endedEvent(attempt, tenant, charger, endedAt, evidence, diagnosis)];
  }
  const isOwn = facts.charger !== null && !charger.isDeleted;
  const [resembling] = facts.resembles;
  return [
    {
      ...baseEvent(random, at, answered(evidence, diagnosis)),
      tenantId: reached.id,
      chargerId: isOwn ? charger.id : null,
      identity: sent.identity,
      identityKey: identityKey(sent.identity),
      resembles:
        resembling === undefined ? null : { chargerId: resembling.chargerId, how: resembling.how },
      outcome: 'refused',
      diagnosis,
    },
  ];
}

/** Before there is a request nobody can tell whose handshake it was. */
function tlsFailure({ charger, random }: Subject, at: Date): GatewayEvent[] {
  const failure = tlsFailures.find(({ behaviour }) => behaviour === charger.behaviour);
  if (failure === undefined) return [];
  const { behaviour: _behaviour, ...tls } = failure;
  const evidence = tlsEvidence(charger, tls, random.whole(4, 60));
  const event = baseEvent(random, at, evidence);
  const diagnosis = diagnose(evidence, {
    tenant: null,
    charger: null,
    resembles: [],
    registeredElsewhere: false,
    cpms: null,
    history: { recentAttempts: 1, medianIntervalMs: null, identitiesFromAddress: 0 },
  });
  return [{ ...event, outcome: 'failed', diagnosis }];
}

const tlsFailures = [
  {
    behaviour: 'distrusts-certificate',
    version: 'TLSv1.2',
    alert: 'unknown_ca',
    errorCode: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
  },
  {
    behaviour: 'old-tls',
    version: 'TLSv1.0',
    alert: null,
    errorCode: 'ERR_SSL_UNSUPPORTED_PROTOCOL',
  },
] as const;

function acceptedEvent(
  tenant: ScenarioTenant,
  charger: ScenarioCharger,
  random: Random,
  at: Date,
  evidence: Evidence,
): AttemptEvent {
  return {
    ...baseEvent(random, at, evidence),
    tenantId: tenant.id,
    chargerId: charger.id,
    identity: charger.identity,
    identityKey: identityKey(charger.identity),
    outcome: 'accepted',
    subprotocol: charger.subprotocol,
  };
}

function endedEvent(
  attempt: AttemptEvent,
  tenant: ScenarioTenant,
  charger: ScenarioCharger,
  endedAt: Date,
  evidence: Evidence,
  diagnosis: Diagnosis | null,
): GatewayEvent {
  return {
    type: 'session-ended',
    attemptId: attempt.id,
    startedAt: attempt.startedAt,
    endedAt,
    tenantId: tenant.id,
    chargerId: charger.id,
    gateway: pastGateway,
    evidence,
    diagnosis,
  };
}

function baseEvent(random: Random, startedAt: Date, evidence: Evidence): AttemptEvent {
  return {
    type: 'attempt',
    id: random.uuid(),
    startedAt,
    tenantId: null,
    chargerId: null,
    identity: null,
    identityKey: null,
    resembles: null,
    outcome: 'failed',
    evidence,
    diagnosis: null,
    gateway: pastGateway,
    subprotocol: null,
    credentialId: null,
  };
}

function answered(evidence: Evidence, diagnosis: Diagnosis | null): Evidence {
  if (diagnosis === null || evidence.answer !== null) return evidence;
  const { status, reason } = answerFor(diagnosis.errorType);
  return { ...evidence, answer: { by: 'gateway', status, reason, server: null } };
}

export function eventTime(event: GatewayEvent): number {
  if (event.type === 'attempt') return event.startedAt.getTime();
  return (event.type === 'session-ended' ? event.endedAt : event.at).getTime();
}
