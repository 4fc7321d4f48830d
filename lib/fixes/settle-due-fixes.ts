import type pg from 'pg';
import { notifyChange, type ChangedCharger } from '@/lib/attempts/notify-change';
import { systemTransaction } from '@/lib/db/system-transaction';
import { watchHours } from './schemas';

/**
 * Ends what no attempt can end: connections that were quiet and held, sessions that vanished with
 * their gateway, chargers that stopped trying, and fixes that were watched for long enough.
 * @param listeningSince from when on a gateway would have heard an attempt; null while none does.
 * @returns how many fixes changed.
 */
export async function settleDueFixes(
  pool: pg.Pool,
  now: Date,
  listeningSince: Date | null,
): Promise<number> {
  return systemTransaction(pool, async (client) => {
    await lockOpen(client);
    const changed: ChangedCharger[] = [];
    const run = async (sql: string, values: unknown[]) => {
      const result = await client.query<ChangedCharger>(sql, values);
      changed.push(...result.rows);
    };
    await run(heldSql, [now]);
    await run(vanishedSql, [now]);
    await run(stillKnockingSql, [now]);
    if (listeningSince !== null) {
      await run(tlsFailedSql, [now]);
      await run(stoppedSql, [now, listeningSince]);
    }
    await run(watchedLongEnoughSql, [now, watchHours]);
    await notifyChange(client, changed);
    return changed.length;
  });
}

/** Chargers before their fixes, in one order, as recording attempts does. */
async function lockOpen(client: pg.ClientBase): Promise<void> {
  await client.query(
    `SELECT id FROM charger WHERE id IN (SELECT charger_id FROM fix WHERE is_open)
     ORDER BY id FOR NO KEY UPDATE`,
  );
}

const returning = 'RETURNING fix.charger_id AS "chargerId", fix.tenant_id AS "tenantId"';

const heldSql = `
  UPDATE fix SET state = 'verified', is_open = false, settled_at = $1
  FROM charger_session AS live
  WHERE fix.is_open AND fix.state = 'holding' AND live.charger_id = fix.charger_id
    AND live.attempt_id = fix.verified_by AND live.lease_until > $1::timestamptz
    AND fix.connected_at + make_interval(secs => fix.hold_seconds) <= $1::timestamptz
  ${returning}`;

// A gateway that dies tells of no end. The session's row comes with the attempt that is judged.
const vanishedSql = `
  UPDATE fix SET state = 'applied', verdict = 'left-early', verdict_at = $1,
    deadline_at = $1::timestamptz + make_interval(secs => wait_seconds)
  WHERE fix.is_open AND fix.state = 'holding'
    AND NOT EXISTS (SELECT FROM charger_session AS live WHERE live.charger_id = fix.charger_id)
  ${returning}`;

// Under its other identity it is nobody's attempt: the list of unknown ones knows of it.
const stillKnockingSql = `
  UPDATE fix SET state = 'failed', verdict = 'same-error', verdict_at = known.last_seen_at,
    verdict_error_type = fix.error_type, verdict_cause = fix.cause,
    settled_at = $1, deadline_at = NULL
  FROM unknown_identity AS known
  WHERE fix.is_open AND fix.state = 'applied' AND fix.error_type = 'not-registered'
    AND known.id = (fix.result->>'unknownIdentityId')::uuid AND known.tenant_id = fix.tenant_id
    AND known.last_seen_at > coalesce(fix.delivered_at, CASE WHEN NOT fix.needs_hand
      THEN fix.applied_at + interval '1 second' END)
  ${returning}`;

// A handshake that fails names no charger: its address has to do.
const tlsFailedSql = `
  UPDATE fix SET state = 'failed', verdict = 'same-error', verdict_at = failure.at,
    verdict_error_type = fix.error_type, verdict_cause = fix.cause,
    settled_at = $1, deadline_at = NULL
  FROM charger AS c
  CROSS JOIN LATERAL (
    SELECT a.started_at AS at FROM connection_attempt AS a
    WHERE a.tenant_id IS NULL AND a.address = c.last_address AND a.evidence->>'stage' = 'tls'
    ORDER BY a.started_at DESC LIMIT 1) AS failure
  WHERE c.id = fix.charger_id AND fix.is_open AND fix.state = 'applied'
    AND fix.kind = 'trust-root' AND failure.at > fix.delivered_at
  ${returning}`;

const stoppedSql = `
  UPDATE fix SET state = 'failed', verdict = 'stopped-trying', verdict_at = $1, settled_at = $1,
    deadline_at = NULL
  WHERE fix.is_open AND fix.state = 'applied' AND (delivered_at IS NOT NULL OR NOT needs_hand)
    AND NOT EXISTS (SELECT FROM charger_session AS live
      WHERE live.charger_id = fix.charger_id AND live.lease_until > $1::timestamptz)
    AND greatest(deadline_at, $2::timestamptz + make_interval(secs => wait_seconds))
      <= $1::timestamptz
  ${returning}`;

const watchedLongEnoughSql = `
  UPDATE fix SET is_open = false,
    verdict = CASE WHEN state = 'applied' THEN 'stopped-trying' ELSE verdict END,
    verdict_at = CASE WHEN state = 'applied' THEN $1 ELSE verdict_at END,
    settled_at = coalesce(settled_at, $1),
    state = CASE WHEN state = 'applied' THEN 'failed'::fix_state ELSE state END
  WHERE fix.is_open AND fix.state IN ('applied', 'failed')
    AND fix.applied_at + make_interval(hours => $2) <= $1::timestamptz
  ${returning}`;
