import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { tellDisabledWebhook } from '@/lib/mail/tell-disabled-webhook';
import type { ClaimedDelivery } from './claim-deliveries';
import { pauseMs } from './next-try';
import { disableAfter, type DisabledReason } from './schemas';

export type Attempted = {
  isDelivered: boolean;
  /** The receiver says that it wants no more of them. */
  isGone: boolean;
  status: number | null;
  durationMs: number;
  error: string | null;
  response: string | null;
  retryAfterMs: number;
};

type Clock = { now: Date; random: number };

/**
 * Says how an attempt went: done, to be tried again, or given up. A webhook at which everything
 * has failed for days is disabled: the audit log says so, and the admins of its tenant are told.
 */
export async function settleDelivery(
  pool: pg.Pool,
  delivery: ClaimedDelivery,
  attempted: Attempted,
  { now, random }: Clock,
): Promise<void> {
  const { id, attempts, retriesLeft, webhookId } = delivery;
  const { durationMs, error, isDelivered, isGone, response, status } = attempted;
  const isOver = isDelivered || isGone || retriesLeft === 0;
  const state = isDelivered ? 'delivered' : isOver ? 'failed' : 'waiting';
  const pause = pauseMs(retriesLeft, random, attempted.retryAfterMs);
  await systemTransaction(pool, async (client) => {
    const settled = await client.query(settleSql, [
      ...[id, attempts, state, isOver ? now : null, new Date(now.getTime() + pause)],
      ...[now, status, durationMs, error, response, state === 'waiting' ? 1 : 0],
    ]);
    if (settled.rowCount === 0) return;
    if (isDelivered) await client.query(worksSql, [webhookId]);
    else await failed(client, webhookId, isGone, now);
  });
}

async function failed(client: pg.ClientBase, webhookId: string, isGone: boolean, now: Date) {
  await client.query(failsSql, [webhookId, now]);
  const { days, failures } = disableAfter;
  const reason: DisabledReason = isGone ? 'gone' : 'failing';
  const { rows } = await client.query<{ tenantId: string }>(disableSql, [
    ...[webhookId, now, reason, isGone, days, failures],
  ]);
  for (const { tenantId } of rows)
    await tellDisabledWebhook(client, { id: webhookId, tenantId }, now);
}

const settleSql = `
  UPDATE webhook_delivery SET state = $3, lease_until = NULL, ended_at = $4,
    due_at = CASE WHEN $3 = 'waiting' THEN $5 ELSE due_at END, attempted_at = $6, status = $7,
    duration_ms = $8, error = $9, response = $10, retries_left = retries_left - $11
  WHERE id = $1 AND attempts = $2 AND state = 'sending'`;

const worksSql = `
  UPDATE webhook SET failing_since = NULL, failures = 0 WHERE id = $1 AND failing_since IS NOT NULL`;

const failsSql = `
  UPDATE webhook SET failing_since = coalesce(failing_since, $2), failures = failures + 1
  WHERE id = $1`;

const disableSql = `
  WITH disabled AS (
    UPDATE webhook SET state = 'disabled', state_since = $2, disabled_reason = $3
    WHERE id = $1 AND state = 'active' AND ($4 OR failures >= $6
      AND failing_since <= $2::timestamptz - make_interval(days => $5))
    RETURNING id, tenant_id, name)
  INSERT INTO audit_entry (id, at, tenant_id, actor_name, action, subject_type, subject_id, details)
  SELECT gen_random_uuid(), $2, tenant_id, 'worker', 'webhook.disable', 'webhook', id,
    jsonb_build_object('name', name) FROM disabled
  RETURNING tenant_id AS "tenantId"`;
