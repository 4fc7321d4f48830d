import type pg from 'pg';
import { authorize } from '@/lib/access/policy';
import { ensurePartitions } from '@/lib/attempts/ensure-partitions';
import { recordEventsIn } from '@/lib/attempts/record-events';
import type { createRecurrence } from '@/lib/attempts/recurrence';
import type { ApiKeyActor } from '@/lib/access/actor';
import type { Context } from '@/lib/context';
import { tenantTransaction } from '@/lib/db/system-transaction';
import { DomainError } from '@/lib/errors';
import { inertText } from '@/lib/ocpp/inert-text';
import { checkReports, type CheckedReport } from './check-reports';
import { claimReports, type Claim } from './claim-reports';
import { eventsOfReport, type ReportEvents, type ReportSource } from './events-of-report';
import { keepSessionsOpen } from './keep-sessions-open';
import { loadReportFacts } from './load-report-facts';
import type { ReportItem } from './read-report-body';
import { factsWithoutCharger } from './report-facts';
import { summarize, type ReportAnswer, type ReportResult } from './report-answer';

export type ReportServices = {
  pool: pg.Pool;
  /** Whole days that attempts are kept. */
  retentionDays: number;
  quickDrops: ReturnType<typeof createRecurrence>;
};

/**
 * Stores what another gateway saw, for the tenant of its key: diagnosed and folded like what our
 * own gateway saw, in one transaction. An entry that cannot be taken is named in the answer and
 * does not hold up the others.
 */
export async function reportAttempts(
  ctx: Context,
  items: readonly ReportItem[],
  services: ReportServices,
): Promise<ReportAnswer> {
  const actor = reporter(ctx);
  const { tenantId } = actor;
  const window = { now: ctx.now(), retentionDays: services.retentionDays };
  const { checked, rejected } = checkReports(items, tenantId, window);
  if (checked.length === 0) return summarize(rejected);

  const { pool, quickDrops } = services;
  const source = { tenantId, name: inertText(`${actor.name.slice(0, 90)} (API)`, 100), quickDrops };
  await ensurePartitions(
    pool,
    checked.map(({ report }) => report.startedAt),
  );
  const stored = await tenantTransaction(pool, tenantId, (client) =>
    store(client, checked, source),
  );
  return summarize([...rejected, ...stored]);
}

function reporter({ actor }: Context): ApiKeyActor {
  if (actor.kind !== 'api-key') {
    authorize(actor, 'attempt.report');
    throw new DomainError('forbidden', 'Attempts are reported with an API key.');
  }
  authorize(actor, 'attempt.report', actor.tenantId);
  return actor;
}

async function store(
  client: pg.ClientBase,
  checked: readonly CheckedReport[],
  source: ReportSource,
): Promise<ReportResult[]> {
  const events = await diagnoseAll(client, checked, source);
  const first = new Map(checked.toReversed().map((one) => [one.id, one]));
  const claims = await claimReports(
    client,
    source.tenantId,
    [...first.values()].map(({ id, report }) => ({ id, startedAt: report.startedAt })),
  );
  const isFirst = (one: CheckedReport) => first.get(one.id) === one;
  const fresh = checked.filter((one) => isFirst(one) && claims.get(one.id)?.isNew === true);
  const { attempts, ended } = await recordEventsIn(client, [
    ...fresh.flatMap((one) => events.get(one)?.attempt ?? []),
    ...checked.flatMap((one) => endOf(events.get(one), claims.get(one.id))),
  ]);
  await keepSessionsOpen(client, attempts);
  const isEnded = new Set(ended.map(({ attemptId }) => attemptId));
  const isFresh = new Set(fresh);
  return checked.map((one) =>
    resultOf(one, events.get(one), isFresh.has(one), isEnded.has(one.id)),
  );
}

/** The end of a session may come later than its begin: it then belongs to the stored attempt. */
function endOf(events: ReportEvents | undefined, claim: Claim | undefined) {
  if (events?.end == null || claim === undefined) return [];
  return [{ ...events.end, startedAt: claim.startedAt }];
}

async function diagnoseAll(
  client: pg.ClientBase,
  checked: readonly CheckedReport[],
  source: ReportSource,
): Promise<Map<CheckedReport, ReportEvents>> {
  const tenants = await client.query<{ id: string; slug: string; name: string }>(
    'SELECT id, slug, name FROM tenant WHERE id = $1',
    [source.tenantId],
  );
  const tenant = tenants.rows[0];
  if (tenant === undefined) throw new DomainError('not-found', 'This tenant does not exist.');
  const identities = new Set(checked.flatMap(({ identity }) => identity ?? []));
  const facts = await loadReportFacts(client, tenant, [...identities]);
  return new Map(
    checked.map((one) => {
      const known = facts.get(one.identity ?? '') ?? factsWithoutCharger(tenant);
      return [one, eventsOfReport(one.id, one.report, known, source)];
    }),
  );
}

function resultOf(
  { id, index, sentId }: CheckedReport,
  events: ReportEvents | undefined,
  isFresh: boolean,
  isEnded: boolean,
): ReportResult {
  return {
    index,
    id: sentId,
    state: isFresh ? 'accepted' : isEnded ? 'completed' : 'duplicate',
    attemptId: id,
    chargerId: events?.attempt.chargerId ?? null,
    errorType: (events?.end?.diagnosis ?? events?.attempt.diagnosis)?.errorType ?? null,
  };
}
