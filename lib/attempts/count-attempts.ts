import type pg from 'pg';
import type { AttemptEvent } from './gateway-event';

/** Width of a counting bucket, milliseconds. */
export const bucketMs = 5 * 60 * 1000;

/** Adds attempts to the counts that charts read, per tenant, five minutes and outcome. */
export async function countAttempts(
  client: pg.ClientBase,
  attempts: readonly AttemptEvent[],
): Promise<void> {
  const counts = new Map<string, number>();
  for (const attempt of attempts) {
    if (attempt.tenantId === null) continue;
    const bucket = Math.floor(attempt.startedAt.getTime() / bucketMs) * bucketMs;
    const outcome = attempt.diagnosis?.errorType ?? 'accepted';
    const key = `${attempt.tenantId} ${bucket} ${outcome}`;
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
