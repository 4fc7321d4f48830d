import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { errorTypes, type ErrorType } from '@/lib/diagnosis/error-types';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import type { OverviewPeriod } from './overview-filters';

const points = 48;
const minuteMs = 60_000;
/** Multiples of the five minutes that attempts are counted by. */
const stepMinutes: Record<OverviewPeriod, number> = { '24h': 30, '7d': 210 };

export type FailurePoint = { startsAt: Date; counts: Partial<Record<ErrorType, number>> };

export type FailuresOverTime = {
  stepMs: number;
  /** Oldest first, none left out. */
  points: FailurePoint[];
  /** Sums over the period, in the fixed order, without those that did not occur. */
  totals: { errorType: ErrorType; count: number }[];
  total: number;
};

/**
 * Failed attempts by error type over the period, in 48 steps. Null for a customer: the counts
 * are of the whole tenant.
 */
export async function listFailuresOverTime(
  ctx: Context,
  input: { tenantId: string | null; period: OverviewPeriod },
): Promise<FailuresOverTime | null> {
  authorize(ctx.actor, 'overview.read', input.tenantId ?? undefined);
  if (ctx.actor.kind === 'user' && ctx.actor.role === 'customer') return null;
  const step = stepMinutes[input.period] * minuteMs;
  const end = (Math.floor(ctx.now().getTime() / step) + 1) * step;
  const start = end - points * step;
  const rows = await inScope(ctx, async (tx) => {
    const tenantIds = await tenantsInView(tx, ctx.actor, input.tenantId);
    return tx.$queryRaw<{ point: number; outcome: string; count: number }[]>`
      SELECT floor(extract(epoch FROM bucket_start - ${new Date(start).toISOString()}::timestamptz)
               * 1000 / ${step}::float8)::int AS point,
             outcome, sum(count)::float8 AS count
      FROM attempt_count
      WHERE tenant_id = ANY (${tenantIds}::uuid[])
        AND bucket_start >= ${new Date(start).toISOString()}::timestamptz
        AND bucket_start < ${new Date(end).toISOString()}::timestamptz
        AND outcome <> 'accepted'
      GROUP BY 1, 2`;
  });
  return series(rows, start, step);
}

function series(
  rows: readonly { point: number; outcome: string; count: number }[],
  start: number,
  stepMs: number,
): FailuresOverTime {
  const all = Array.from({ length: points }, (_, index): FailurePoint => ({
    startsAt: new Date(start + index * stepMs),
    counts: {},
  }));
  const sums = new Map<ErrorType, number>();
  for (const row of rows) {
    const errorType = errorTypes.find((known) => known === row.outcome);
    const point = all[row.point];
    if (errorType === undefined || point === undefined) continue;
    point.counts[errorType] = row.count;
    sums.set(errorType, (sums.get(errorType) ?? 0) + row.count);
  }
  const totals = errorTypes.flatMap((errorType) => {
    const count = sums.get(errorType);
    return count === undefined ? [] : [{ errorType, count }];
  });
  return {
    stepMs,
    points: all,
    totals,
    total: totals.reduce((sum, one) => sum + one.count, 0),
  };
}
