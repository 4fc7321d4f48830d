import { authorize, can } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { readLogFacts, type LogFacts } from '@/lib/diagnosis/log-facts/read-log-facts';
import { diagnosePastedText } from '@/lib/diagnosis/paste/diagnose-pasted-text';
import type { PastedDiagnosis } from '@/lib/diagnosis/paste/pasted-diagnosis';
import { DomainError } from '@/lib/errors';
import type { TicketBundle } from './bundle-schemas';
import { draftFromCharger } from './draft-from-charger';
import { draftFromUnknown } from './draft-from-unknown';
import { emptyBundle, type DraftServices, type DraftSubject } from './draft-subject';
import { findNamedCharger } from './find-named-charger';
import { problemOf } from './problem-of';

const maxLines = 10;

type Pasted = { tenantId: string; log: string; identity: string | null };
type Tenant = TicketBundle['tenant'];
/** What the log says for itself, and what it was found to say. */
type Read = { said: LogFacts; found: PastedDiagnosis };

/**
 * A log that somebody pasted. It is read and masked again here: nothing is taken on trust. The
 * charger that it is of comes along, where it is registered and the actor's to see.
 */
export async function draftFromLog(
  ctx: Context,
  { tenantId, log, identity }: Pasted,
  services: DraftServices,
): Promise<DraftSubject> {
  authorize(ctx.actor, 'ticket.open', tenantId);
  const tenant = await inScope(ctx, (tx) =>
    tx.tenant.findUnique({
      where: { id: tenantId },
      select: { name: true, slug: true, timeZone: true },
    }),
  );
  if (tenant === null) throw new DomainError('not-found', 'This tenant does not exist.');
  const found = diagnosePastedText(log);
  const read = { found, said: readLogFacts(found) };
  const known = await onRecord(ctx, { tenantId, identity, said: read.said }, services);
  return known === null ? fromLogAlone(tenantId, tenant, read, ctx.now()) : withLog(known, read);
}

type Asked = Pick<Pasted, 'tenantId' | 'identity'> & { said: LogFacts };

/** The charger that was named, else the one that the log names: registered, or known to knock. */
async function onRecord(
  ctx: Context,
  { tenantId, identity, said }: Asked,
  services: DraftServices,
): Promise<DraftSubject | null> {
  const named = identity ?? said.station?.identity ?? null;
  if (named === null) return null;
  const charger = await findNamedCharger(ctx, { tenantId, identity: named });
  if (charger !== null) return draftFromCharger(ctx, charger.id, services);
  // Who names one by hand means a registered one, and can correct it.
  if (identity !== null || !can(ctx.actor, 'unknown-identity.read')) return null;
  const unknown = await inScope(ctx, (tx) =>
    tx.unknownIdentity.findUnique({
      where: { tenantId_identity: { tenantId, identity: named } },
      select: { id: true },
    }),
  );
  return unknown === null ? null : draftFromUnknown(ctx, unknown.id, services);
}

function fromLogAlone(tenantId: string, tenant: Tenant, read: Read, now: Date): DraftSubject {
  const { said } = read;
  const about = said.station?.identity ?? 'A pasted log';
  return {
    source: 'log',
    tenantId,
    chargerId: null,
    episodeId: null,
    unknownIdentityId: null,
    sharedProblemId: null,
    vendor: said.boot?.vendor ?? null,
    siteId: null,
    bundle: {
      ...emptyBundle({ source: 'log', about, tenant, now }),
      ...logParts(read),
      charger: chargerIn(said),
      problem: problemIn(read, { tenant: tenant.name }),
    },
  };
}

/** What is on record of the charger; the log says what it is about, and what is not on record. */
function withLog(known: DraftSubject, read: Read): DraftSubject {
  const { about, charger, problem, tenant } = known.bundle;
  const fromLog = problemIn(read, { identity: about, tenant: tenant.name });
  const isSame = fromLog === null || fromLog.errorType === problem?.errorType;
  return {
    ...known,
    source: 'log',
    episodeId: isSame ? known.episodeId : null,
    vendor: known.vendor ?? read.said.boot?.vendor ?? null,
    bundle: {
      ...known.bundle,
      source: 'log',
      ...logParts(read),
      charger: completed(charger, read.said),
      problem:
        fromLog === null || problem === null || !isSame
          ? (fromLog ?? problem)
          : { ...fromLog, ...seenOf(problem) },
    },
  };
}

function completed(charger: TicketBundle['charger'], said: LogFacts): TicketBundle['charger'] {
  if (charger === null) return chargerIn(said);
  const { boot } = said;
  return {
    ...charger,
    vendor: charger.vendor ?? boot?.vendor ?? null,
    model: charger.model ?? boot?.model ?? null,
    serial: charger.serial ?? boot?.serial ?? null,
    firmware: charger.firmware ?? boot?.firmware ?? null,
  };
}

function seenOf(problem: NonNullable<TicketBundle['problem']>) {
  const { attemptCount, firstSeenAt, lastSeenAt } = problem;
  return { attemptCount, firstSeenAt, lastSeenAt };
}

function problemIn(
  { found }: Read,
  values: { identity?: string; tenant: string },
): TicketBundle['problem'] {
  if (found.diagnosis === null) return null;
  const seen = { attemptCount: 0, firstSeenAt: null, lastSeenAt: null };
  return problemOf(found.diagnosis, values, seen);
}

function logParts({ found, said }: Read): Pick<TicketBundle, 'log' | 'scrubbed'> {
  return {
    log: {
      text: found.maskedText,
      lineCount: found.lineCount,
      decidingLines: found.decidingLines.slice(0, maxLines).map(({ text }) => text),
      ...{ first: said.first, last: said.last, messages: said.messages },
    },
    scrubbed: found.secretCount === 0 ? [] : [{ what: 'log', count: found.secretCount }],
  };
}

/** A charger of which only the log speaks. */
function chargerIn({ boot, station }: LogFacts): TicketBundle['charger'] {
  if (boot === null && station === null) return null;
  return {
    identity: station?.identity ?? null,
    url: station?.url ?? null,
    vendor: boot?.vendor ?? null,
    model: boot?.model ?? null,
    firmware: boot?.firmware ?? null,
    serial: boot?.serial ?? null,
    ...{ ocppVersion: null, site: null, cpms: null, address: null },
    ...{ state: null, stateSince: null, lastConnectedAt: null },
  };
}
