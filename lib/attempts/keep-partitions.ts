import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

/** Partitions are made this many days ahead, so that a worker may be down for a week. */
const daysAhead = 7;

/**
 * Makes the attempts' partitions of the coming days and drops those past retention.
 * @param retentionDays whole days that attempts are kept.
 */
export async function keepPartitions(
  pool: pg.Pool,
  now: Date,
  retentionDays: number,
): Promise<{ made: number; dropped: number }> {
  const today = dayOf(now, 0);
  let made = 0;
  // One transaction a day: rows that move out of the default partition are locked only briefly.
  for (let ahead = -1; ahead <= daysAhead; ahead += 1) {
    const result = await systemTransaction(pool, (client) =>
      client.query<{ made: boolean }>('SELECT ensure_attempt_partition($1) AS made', [
        dayOf(now, ahead),
      ]),
    );
    if (result.rows[0]?.made === true) made += 1;
  }
  const dropped = await systemTransaction(pool, (client) =>
    client.query<{ dropped: number }>(
      'SELECT drop_attempt_partitions_before($1::date - $2::int) AS dropped',
      [today, retentionDays],
    ),
  );
  return { made, dropped: dropped.rows[0]?.dropped ?? 0 };
}

/** The UTC day, `ahead` days from `now`, as ISO 8601. */
function dayOf(now: Date, ahead: number): string {
  return new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
}
