import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

/** Longer than one attempt can last. */
export const leaseMs = 3 * 60_000;

export type ClaimedMessage = {
  id: string;
  tenantId: string | null;
  userId: string | null;
  kind: string;
  address: string;
  name: string | null;
  payload: unknown;
  sealed: string | null;
  createdAt: Date;
  /** This one included. It fences: who was overtaken can no longer say how it went. */
  attempts: number;
};

/**
 * Takes the next message that is due, or that was being sent by a worker which has died. Of
 * several workers each takes another. Null when there is none.
 */
export async function claimMessage(pool: pg.Pool, now: Date): Promise<ClaimedMessage | null> {
  return systemTransaction(pool, async (client) => {
    const leaseUntil = new Date(now.getTime() + leaseMs);
    const { rows } = await client.query<ClaimedMessage>(claimSql, [now, leaseUntil]);
    return rows[0] ?? null;
  });
}

const claimSql = `
  UPDATE outbox_message SET state = 'sending', lease_until = $2, attempts = attempts + 1
  WHERE id = (
    SELECT id FROM outbox_message
    WHERE (state = 'waiting' AND due_at <= $1 AND NOT is_for_digest)
      OR (state = 'sending' AND lease_until <= $1)
    ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id, tenant_id AS "tenantId", user_id AS "userId", kind, address, name, payload, sealed,
    created_at AS "createdAt", attempts`;
