import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { writeMessages, type Recipient } from './write-messages';

/**
 * Writes to those who may answer a request to move a charger, once: the admins of the tenant that
 * was asked, and the agents of both. Operators see it in their navigation.
 * @returns how many messages were written.
 */
export async function tellMoves(pool: pg.Pool, now: Date): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const { rows } = await client.query<Recipient & { moveId: string }>(recipientsSql, [now]);
    return writeMessages(client, now, {
      kind: 'move-asked',
      to: rows,
      payload: ({ moveId }) => ({ moveId }),
    });
  });
}

const recipientsSql = `
  WITH told AS (
    UPDATE charger_move SET told_at = $1 WHERE told_at IS NULL
    RETURNING id, state, expires_at,
      CASE asked_by WHEN 'from' THEN from_tenant_id ELSE to_tenant_id END AS asking,
      CASE asked_by WHEN 'from' THEN to_tenant_id ELSE from_tenant_id END AS asked)
  SELECT told.id AS "moveId", told.asked AS "tenantId", u.id AS "userId", u.email AS address, u.name,
    c.time_zone AS "timeZone", c.quiet_from AS "quietFrom", c.quiet_to AS "quietTo"
  FROM told JOIN membership m ON m.tenant_id = told.asked
  JOIN user_account u ON u.id = m.user_id AND u.disabled_at IS NULL
  LEFT JOIN mail_choice c ON c.user_id = u.id
  WHERE told.state = 'pending' AND told.expires_at > $1
    AND (u.role = 'admin' OR u.role = 'agent' AND EXISTS (SELECT FROM membership other
      WHERE other.user_id = u.id AND other.tenant_id = told.asking))
  ORDER BY u.id`;
