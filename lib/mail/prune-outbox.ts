import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { outboxKeptDays } from './schemas';

/** Forgets messages that ended long ago, and what came in and needed nothing. */
export async function pruneOutbox(pool: pg.Pool, now: Date): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `DELETE FROM outbox_message WHERE ended_at < $1::timestamptz - make_interval(days => $2)`,
      [now, outboxKeptDays],
    );
    const { rowCount: incoming } = await client.query(
      `DELETE FROM incoming_mail WHERE state IN ('ignored', 'discarded')
         AND coalesce(settled_at, received_at) < $1::timestamptz - make_interval(days => $2)`,
      [now, outboxKeptDays],
    );
    return (rowCount ?? 0) + (incoming ?? 0);
  });
}
