import type pg from 'pg';
import type { ErrorType } from '@/lib/diagnosis/error-types';

/** Width of a counting bucket, milliseconds. */
export const bucketMs = 5 * 60 * 1000;

/** What a chart counts: an attempt as it was answered, or a connection that broke later. */
export type Counted = { tenantId: string | null; at: Date; outcome: ErrorType | 'accepted' };

/** Adds to the counts that charts read, per tenant, five minutes and outcome. */
export async function countAttempts(
  client: pg.ClientBase,
  counted: readonly Counted[],
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { tenantId, at, outcome } of counted) {
    if (tenantId === null) continue;
    const bucket = Math.floor(at.getTime() / bucketMs) * bucketMs;
    const key = `${tenantId} ${bucket} ${outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  // Sorted, so that two gateways take the row locks in the same order.
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = rows.map(([key]) => key.split(' '));
  await client.query({
    name: 'count-attempts',
    text: `
      INSERT INTO attempt_count (tenant_id, bucket_start, outcome, count)
      SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::int[])
      ON CONFLICT (tenant_id, bucket_start, outcome)
      DO UPDATE SET count = attempt_count.count + excluded.count`,
    values: [
      parts.map(([tenantId]) => tenantId),
      parts.map(([, bucket]) => new Date(Number(bucket))),
      parts.map(([, , outcome]) => outcome),
      rows.map(([, count]) => count),
    ],
  });
}
