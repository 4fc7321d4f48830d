import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

/** Longer than one attempt can last. */
export const leaseMs = 60_000;
/** To one receiver at a time; to one that fails a single one, so that it holds up no others. */
const atOnce = { healthy: 4, failing: 1 } as const;

export type ClaimedDelivery = {
  id: string;
  webhookId: string;
  url: string;
  sealedSecret: string;
  sealedPrevious: string | null;
  previousUntil: Date | null;
  eventId: string;
  payload: string;
  /** This one included. It fences: who was overtaken can no longer say how it went. */
  attempts: number;
  retriesLeft: number;
};

/**
 * Takes deliveries that are due, or that were being sent by a worker which has died: a few of
 * each webhook, the longest due first. A webhook is counted under its lock, so that all workers
 * together send it no more than it may have at once.
 */
export async function claimDeliveries(
  pool: pg.Pool,
  now: Date,
  limit: number,
): Promise<ClaimedDelivery[]> {
  return systemTransaction(pool, async (client) => {
    const leaseUntil = new Date(now.getTime() + leaseMs);
    const { rows } = await client.query<ClaimedDelivery>(claimSql, [
      ...[now, leaseUntil, limit, atOnce.healthy, atOnce.failing],
    ]);
    return rows;
  });
}

const isDue = (of: string) => `(${of}.state = 'waiting' AND ${of}.due_at <= $1
  OR ${of}.state = 'sending' AND ${of}.lease_until <= $1)`;

const claimSql = `
  WITH open AS (
    SELECT w.id, w.failing_since FROM webhook w
    WHERE w.state = 'active'
      AND EXISTS (SELECT FROM webhook_delivery d WHERE d.webhook_id = w.id AND ${isDue('d')})
    FOR NO KEY UPDATE SKIP LOCKED),
  picked AS (
    SELECT mine.id FROM open CROSS JOIN LATERAL (
      SELECT d.id, d.due_at FROM webhook_delivery d
      WHERE d.webhook_id = open.id AND ${isDue('d')}
      ORDER BY d.due_at, d.id
      LIMIT greatest(0, CASE WHEN open.failing_since IS NULL THEN $4::int ELSE $5::int END - (
        SELECT count(*) FROM webhook_delivery s
        WHERE s.webhook_id = open.id AND s.state = 'sending' AND s.lease_until > $1))
    ) AS mine
    ORDER BY mine.due_at, mine.id LIMIT $3),
  claimed AS (
    UPDATE webhook_delivery d SET state = 'sending', lease_until = $2, attempts = d.attempts + 1
    FROM picked WHERE d.id = picked.id AND ${isDue('d')}
    RETURNING d.id, d.webhook_id, d.event_id, d.attempts, d.retries_left, d.due_at)
  SELECT c.id, c.webhook_id AS "webhookId", w.url, w.sealed_secret AS "sealedSecret",
    w.sealed_previous AS "sealedPrevious", w.previous_until AS "previousUntil",
    e.id AS "eventId", e.payload, c.attempts, c.retries_left AS "retriesLeft"
  FROM claimed c JOIN webhook w ON w.id = c.webhook_id JOIN webhook_event e ON e.id = c.event_id
  ORDER BY c.due_at, c.id`;
