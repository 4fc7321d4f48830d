import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { deliveriesKeptDays } from './schemas';

/** Forgets what was sent long ago, and secrets that no longer sign. */
export async function pruneDeliveries(pool: pg.Pool, now: Date): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `DELETE FROM webhook_event WHERE created_at < $1::timestamptz - make_interval(days => $2)`,
      [now, deliveriesKeptDays],
    );
    await client.query(
      `UPDATE webhook SET sealed_previous = NULL, previous_until = NULL WHERE previous_until <= $1`,
      [now],
    );
    return rowCount ?? 0;
  });
}
