import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

/** Ends what waits where no mail server is set: one that is set later does not send old news. */
export async function skipMail(pool: pg.Pool, now: Date): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const { rowCount: events } = await client.query('DELETE FROM untold_event');
    const { rowCount: messages } = await client.query(
      `UPDATE outbox_message SET state = 'skipped', ended_at = $1, lease_until = NULL, sealed = NULL,
         last_error = 'No mail server was set.'
       WHERE state IN ('waiting', 'sending')`,
      [now],
    );
    await client.query('UPDATE charger_move SET told_at = $1 WHERE told_at IS NULL', [now]);
    return (events ?? 0) + (messages ?? 0);
  });
}
