import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

/**
 * Makes the attempts' partitions of the days of these times, so that what is reported late does
 * not end up in the default partition, where retention would not find it.
 */
export async function ensurePartitions(pool: pg.Pool, times: readonly Date[]): Promise<void> {
  const days = new Set(times.map((time) => time.toISOString().slice(0, 10)));
  const missing = await pool.query<{ day: string }>({
    name: 'missing-partitions',
    text: `SELECT day FROM unnest($1::text[]) AS day
      WHERE to_regclass('connection_attempt_' || replace(day, '-', '')) IS NULL ORDER BY day`,
    values: [[...days]],
  });
  for (const { day } of missing.rows) {
    // One transaction a day: rows that move out of the default partition are locked only briefly.
    await systemTransaction(pool, (client) =>
      client.query('SELECT ensure_attempt_partition($1)', [day]),
    );
  }
}
