import type pg from 'pg';
import { notifyChange } from '@/lib/attempts/notify-change';
import type { CommandOutcome } from '@/lib/commands/schemas';
import type { FixDelivery } from './schemas';

type Settled = { at: Date; fixId: string; kind: string; outcome: CommandOutcome };

/** What these change shows in the session that is open: no further attempt has to come. */
const shownByHolding: readonly string[] = ['configure', 'trigger'];

/**
 * Tells a fix what became of what it sent. Within the caller's transaction, who has locked the
 * charger. One that is not open any more only has its page told.
 */
export async function settleDelivery(
  client: pg.ClientBase,
  { at, fixId, kind, outcome }: Settled,
): Promise<void> {
  const found = await client.query<{ chargerId: string; tenantId: string }>(
    'SELECT charger_id AS "chargerId", tenant_id AS "tenantId" FROM fix WHERE id = $1 FOR UPDATE',
    [fixId],
  );
  const delivery = deliveryOf(outcome);
  if (delivery === 'refused' || delivery === 'not-sent') {
    await client.query(notTakenSql, [fixId, delivery, at]);
    // The charger has said, or nobody has told it: it does not have the new one.
    await client.query(withdrawSql, [fixId, at]);
  } else {
    await client.query(deliveredSql, [fixId, delivery, at]);
    const isHolding = shownByHolding.includes(kind) && outcome.status !== 'disconnected';
    if (isHolding) await client.query(holdingSql, [fixId, at]);
  }
  await notifyChange(client, found.rows);
}

export function deliveryOf({ status }: CommandOutcome): FixDelivery {
  switch (status) {
    case 'accepted':
      return 'taken';
    case 'reboot-required':
      return 'taken-after-restart';
    case 'rejected':
    case 'not-supported':
      return 'refused';
    case 'cancelled':
    case 'expired':
    case 'not-connected':
      return 'not-sent';
    case 'failed':
      // An error in answer, other than that it is not known, leaves open what was done before it.
      return 'unsure';
    case 'timeout':
    case 'disconnected':
      return 'unsure';
  }
}

const notTakenSql = `
  UPDATE fix SET delivery = $2, state = 'failed', verdict = 'not-taken', verdict_at = $3,
    verdict_error_type = error_type, verdict_cause = cause, settled_at = $3, deadline_at = NULL
  WHERE id = $1 AND is_open`;

const withdrawSql = `
  UPDATE credential SET state = 'revoked', revoked_at = $2
  FROM fix WHERE fix.id = $1 AND fix.is_open AND credential.id = fix.proof_credential_id
    AND credential.state = 'pending' AND credential.last_used_at IS NULL`;

const deliveredSql = `
  UPDATE fix SET delivery = $2, delivered_at = $3,
    deadline_at = $3::timestamptz + make_interval(secs => wait_seconds)
  WHERE id = $1 AND is_open`;

const holdingSql = `
  UPDATE fix SET state = 'holding', verdict = 'connected', verdict_at = $2, connected_at = $2,
    verified_by = live.attempt_id, deadline_at = NULL, settled_at = NULL
  FROM charger_session AS live
  WHERE fix.id = $1 AND fix.is_open AND fix.state IN ('applied', 'failed')
    AND live.charger_id = fix.charger_id AND live.lease_until > $2::timestamptz`;
