import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

/** Forgets the ids of attempts that are past retention. @returns how many. */
export function pruneReports(pool: pg.Pool, now: Date, retentionDays: number): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `DELETE FROM reported_attempt
       WHERE started_at < $1::timestamptz - make_interval(days => $2::int + 1)`,
      [now, retentionDays],
    );
    return rowCount ?? 0;
  });
}
