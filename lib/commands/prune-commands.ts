import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

const keptDays = 30;

/**
 * Settles commands that no gateway took or that died with theirs, so that no request, which may
 * hold a password, stays; and drops old ones.
 */
export async function pruneCommands(pool: pg.Pool): Promise<{ late: number; dropped: number }> {
  return systemTransaction(pool, async (client) => {
    const late = await client.query(
      `UPDATE gateway_command SET state = 'done', sealed = NULL, done_at = now(),
         outcome = '{"status":"timeout","detail":null}'
       WHERE state <> 'done' AND expires_at < now() - interval '1 minute'`,
    );
    const dropped = await client.query(
      'DELETE FROM gateway_command WHERE created_at < now() - make_interval(days => $1)',
      [keptDays],
    );
    return { late: late.rowCount ?? 0, dropped: dropped.rowCount ?? 0 };
  });
}
