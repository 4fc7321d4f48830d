import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { routes } from '@/lib/routes';
import type { EventRow } from './event-row';

/** Goes up when a member is taken away or means something else; new ones may come without. */
const payloadVersion = 1;
const maxMessage = 10_000;

/**
 * What is sent of an event: the same bytes for every webhook and every attempt. Pure.
 * @param portalUrl where people open what it is about.
 */
export function composePayload(row: EventRow, portalUrl: string): string {
  return JSON.stringify({
    version: payloadVersion,
    id: row.id,
    type: row.type,
    timestamp: row.at.toISOString(),
    tenant: row.tenant,
    data: dataOf(row, portalUrl),
  });
}

function dataOf(row: EventRow, portalUrl: string): object {
  const [family] = row.type.split('.');
  switch (family) {
    case 'episode':
    case 'unknown_identity':
      return episode(row, portalUrl);
    case 'fix':
      return fix(row, portalUrl);
    case 'shared_problem':
      return sharedProblem(row, portalUrl);
    case 'ticket':
      return ticket(row, portalUrl);
    default:
      return row.facts;
  }
}

function episode({ charger, facts, subjectId, type, unknownIdentity }: EventRow, url: string) {
  const { resolvedAt } = facts;
  const path = charger === null ? routes.unknownIdentities() : routes.charger(charger.id);
  return {
    episode: {
      id: subjectId,
      state: type === 'episode.resolved' ? 'resolved' : 'open',
      ...problem(facts),
      refusedBy: facts.refusedBy,
      openedAt: instant(facts.openedAt),
      lastSeenAt: instant(facts.lastSeenAt),
      resolvedAt: instant(resolvedAt),
      attemptCount: facts.attemptCount,
      reopenedCount: facts.reopenedCount,
    },
    charger,
    unknownIdentity,
    url: url + path,
  };
}

function fix({ charger, facts, subjectId, type }: EventRow, url: string) {
  const { verdictErrorType, verdictCause, ...rest } = facts;
  return {
    fix: {
      id: subjectId,
      kind: rest.kind,
      state: type === 'fix.verified' ? 'verified' : 'failed',
      ...problem(rest),
      verdict: rest.verdict,
      /** The error that came in its place. */
      nowErrorType: verdictErrorType ?? null,
      nowCause: verdictCause ?? null,
      appliedBy: rest.appliedBy,
      appliedAt: instant(rest.appliedAt),
      attemptCount: rest.attemptCount,
      episodeId: rest.episodeId,
    },
    charger,
    url: charger === null ? url : url + routes.charger(charger.id),
  };
}

function sharedProblem({ facts, subjectId, type }: EventRow, url: string) {
  return {
    sharedProblem: {
      id: subjectId,
      state: type === 'shared_problem.resolved' ? 'resolved' : 'open',
      kind: facts.kind,
      name: facts.name,
      ...problem(facts),
      startedAt: instant(facts.startedAt),
      noticedAt: instant(facts.noticedAt),
      resolvedAt: instant(facts.resolvedAt),
      failingCount: facts.failingCount,
      peakCount: facts.peakCount,
      totalCount: facts.totalCount,
    },
    url: url + routes.sharedProblem(subjectId),
  };
}

/** The story line's own status, for the ticket may have gone on by now. */
function ticket({ charger, line, ticket: of, type, unknownIdentity }: EventRow, url: string) {
  const became = typeof line?.details.to === 'string' ? line.details.to : undefined;
  const isStatus = type === 'ticket.status_changed' || type === 'ticket.solved';
  const to = line?.kind === 'returned' ? 'open' : became;
  const from = line?.kind === 'returned' ? 'solved' : line?.details.from;
  const message = line?.body ?? line?.firstMessage ?? null;
  return {
    ticket: of === null ? null : { ...of, ...problem(of), ...(isStatus ? { status: to } : {}) },
    ...(isStatus ? { from, to } : { message: message?.slice(0, maxMessage) ?? null }),
    by: line === null ? null : { name: line.by, isStaff: line.isStaff },
    charger,
    unknownIdentity,
    url: of === null ? url : url + routes.ticket(of.number),
  };
}

function problem({ cause, errorType }: { cause?: unknown; errorType?: unknown }) {
  const known = typeof cause === 'string' ? findCause(cause) : null;
  return { errorType, cause, causeTitle: known?.title ?? null };
}

/** Postgres writes instants in its own way. */
function instant(value: unknown): string | null {
  return typeof value === 'string' ? new Date(value).toISOString() : null;
}
