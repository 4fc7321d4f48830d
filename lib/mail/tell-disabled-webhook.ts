import type pg from 'pg';
import { writeMessages, type Recipient } from './write-messages';

/**
 * Writes to the admins of a webhook's tenant that it was disabled. Part of the transaction that
 * disables it, so that they are told each time and once.
 */
export async function tellDisabledWebhook(
  client: pg.ClientBase,
  webhook: { id: string; tenantId: string },
  now: Date,
): Promise<number> {
  const { rows } = await client.query<Recipient>(recipientsSql, [webhook.tenantId]);
  return writeMessages(client, now, {
    kind: 'webhook-disabled',
    to: rows,
    payload: () => ({ webhookId: webhook.id, since: now.toISOString() }),
  });
}

const recipientsSql = `
  SELECT m.tenant_id AS "tenantId", u.id AS "userId", u.email AS address, u.name,
    c.time_zone AS "timeZone", c.quiet_from AS "quietFrom", c.quiet_to AS "quietTo"
  FROM membership m
  JOIN user_account u ON u.id = m.user_id AND u.disabled_at IS NULL AND u.role = 'admin'
  LEFT JOIN mail_choice c ON c.user_id = u.id
  WHERE m.tenant_id = $1 AND coalesce(c.webhook_disabled, true)
  ORDER BY u.id`;
