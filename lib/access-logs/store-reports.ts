import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { ensurePartitions } from '@/lib/attempts/ensure-partitions';
import { recordEventsIn } from '@/lib/attempts/record-events';
import { createRecurrence } from '@/lib/attempts/recurrence';
import { tenantTransaction } from '@/lib/db/system-transaction';
import type { Facts } from '@/lib/diagnosis/facts';
import { eventsOfReport, type ReportEvents } from '@/lib/reports/events-of-report';
import { loadReportFacts } from '@/lib/reports/load-report-facts';
import { factsWithoutCharger, type ReportFacts } from '@/lib/reports/report-facts';
import type { Report } from '@/lib/reports/report';
import { separateWaves } from './separate-waves';

const maxRemembered = 50_000;

export type IdentifiedReport = { id: string; report: Report };
export type StoredBatch = { events: readonly ReportEvents[]; alreadyStored: number };

/** Stores batches of reports of one tenant, one after the other. What is known is remembered. */
export function createReportStore(
  pool: pg.Pool,
  tenant: NonNullable<Facts['tenant']>,
  name: string,
): (batch: readonly IdentifiedReport[]) => Promise<StoredBatch> {
  const known = new LRUCache<string, ReportFacts>({ max: maxRemembered });
  const quickDrops = createRecurrence({ times: 3, withinMs: 600_000 });
  const source = { tenantId: tenant.id, name, quickDrops };

  const remember = async (batch: readonly IdentifiedReport[]) => {
    const missing = new Set(batch.flatMap(({ report }) => identityOf(report) ?? []));
    for (const identity of missing) if (known.has(identity)) missing.delete(identity);
    if (missing.size === 0) return;
    const loaded = await tenantTransaction(pool, tenant.id, (client) =>
      loadReportFacts(client, tenant, [...missing]),
    );
    for (const [identity, facts] of loaded) known.set(identity, facts);
  };

  return async (batch) => {
    await remember(batch);
    const events = batch.map(({ id, report }) => {
      const facts = known.get(identityOf(report) ?? '') ?? factsWithoutCharger(tenant);
      return eventsOfReport(id, report, facts, source);
    });
    await ensurePartitions(
      pool,
      batch.map(({ report }) => report.startedAt),
    );
    let stored = 0;
    for (const wave of separateWaves(events)) {
      const { attempts } = await tenantTransaction(pool, tenant.id, (client) =>
        recordEventsIn(client, wave.flatMap(inOrder)),
      );
      stored += attempts.length;
    }
    return { events, alreadyStored: batch.length - stored };
  };
}

function inOrder({ attempt, end }: ReportEvents) {
  return end === null ? [attempt] : [attempt, end];
}

function identityOf({ path }: Report): string | null {
  return path?.identity?.slice(0, 255) ?? null;
}
