import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

/** What one digest holds at the most; what is left makes another. */
const maxInOne = 100;

/**
 * Makes one message of everything that waits for a person's digest, when its time has come.
 * @returns how many digests were written.
 */
export async function foldDigests(pool: pg.Pool, now: Date): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const { rowCount } = await client.query(foldSql, [now, maxInOne]);
    return rowCount ?? 0;
  });
}

const foldSql = `
  WITH due AS (
    SELECT id FROM outbox_message
    WHERE state = 'waiting' AND is_for_digest AND due_at <= $1 FOR UPDATE SKIP LOCKED),
  ranked AS (
    SELECT m.*, row_number() OVER (PARTITION BY m.user_id ORDER BY m.created_at, m.id) AS place
    FROM outbox_message m JOIN due ON due.id = m.id),
  taken AS (
    DELETE FROM outbox_message WHERE id IN (SELECT id FROM ranked WHERE place <= $2) RETURNING id)
  INSERT INTO outbox_message (tenant_id, kind, user_id, address, name, payload, created_at, due_at)
  SELECT CASE WHEN count(DISTINCT tenant_id) = 1 THEN (array_agg(tenant_id))[1] END, 'digest',
    user_id, min(address), min(name),
    jsonb_build_object('events', jsonb_agg(payload ORDER BY created_at, id)), $1, $1
  FROM ranked WHERE place <= $2 GROUP BY user_id`;
