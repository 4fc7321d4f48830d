import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { passwordHours } from './schemas';

/** Forgets generated passwords that nobody fetched in time. */
export function dropBulkPasswords(pool: pg.Pool, now: Date): Promise<number> {
  const before = new Date(now.getTime() - passwordHours * 3_600_000);
  return systemTransaction(pool, async (client) => {
    const dropped = await client.query(
      'UPDATE bulk_fix_item SET sealed = NULL WHERE sealed IS NOT NULL AND done_at <= $1',
      [before],
    );
    return dropped.rowCount ?? 0;
  });
}
