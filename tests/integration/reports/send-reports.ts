import type pg from 'pg';
import type { ApiKeyActor } from '@/lib/access/actor';
import { createRecurrence } from '@/lib/attempts/recurrence';
import type { Context } from '@/lib/context';
import type { ReportAnswer } from '@/lib/reports/report-answer';
import { reportAttempts } from '@/lib/reports/report-attempts';

/** The clock of these tests. */
export const now = new Date('2026-11-25T12:00:00Z');

export function keyOf(tenantId: string): ApiKeyActor {
  return {
    kind: 'api-key',
    keyId: crypto.randomUUID(),
    name: 'nginx',
    tenantId,
    scopes: ['attempts:write'],
  };
}

export function sendReports(
  pool: pg.Pool,
  ctx: Context,
  values: readonly object[],
): Promise<ReportAnswer> {
  const items = values.map((value, index) => ({ index, value }));
  const quickDrops = createRecurrence({ times: 3, withinMs: 600_000 });
  return reportAttempts(ctx, items, { pool, retentionDays: 90, quickDrops });
}

let ids = 0;

/** A refusal of CP-0001 a minute ago, with an id of its own. */
export function reportedAttempt(values: object = {}) {
  return {
    id: `attempt-${(ids += 1)}`,
    at: '2026-11-25T11:59:00Z',
    identity: 'CP-0001',
    status: 401,
    address: '203.0.113.7',
    ...values,
  };
}
