import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { dueTime } from './due-time';
import { downRule } from './schemas';

/** Older ones were there before somebody asked to be told. */
const newestHours = 24;
/** A message names no more; it says how many there are. */
const maxNamed = 20;

type Told = {
  userId: string;
  address: string;
  name: string;
  tenantId: string;
  episodeIds: string[];
  timeZone: string;
  quietFrom: number | null;
  quietTo: number | null;
};

/**
 * Writes to who asked for it that chargers cannot connect: once per episode, when it has lasted
 * five minutes or three attempts were refused, so that a charger that comes and goes is no stream
 * of mail. What begins together is one message.
 * @returns how many messages were written.
 */
export async function alertChargers(pool: pg.Pool, now: Date): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const { rows } = await client.query<Told>(alertSql, [
      ...[now, newestHours, downRule.minutes, downRule.refusals],
    ]);
    for (const row of rows) {
      const payload = {
        episodeIds: row.episodeIds.slice(0, maxNamed),
        count: row.episodeIds.length,
      };
      const due = dueTime(now, { ...row, digestHour: null });
      await client.query(insertSql, [
        ...[row.tenantId, row.userId, row.address, row.name, payload, now, due],
      ]);
    }
    return rows.length;
  });
}

const insertSql = `
  INSERT INTO outbox_message (tenant_id, kind, user_id, address, name, payload, created_at, due_at)
  VALUES ($1, 'chargers-down', $2, $3, $4, $5, $6, $7)`;

/** An episode that opened again is old: what counts is the first failure after the last success. */
const downSince = `CASE WHEN e.reopened_count = 0 THEN e.opened_at ELSE coalesce((
  SELECT min(a.started_at) FROM connection_attempt a WHERE a.charger_id = c.id
    AND a.outcome <> 'accepted' AND a.started_at > greatest(c.last_connected_at, e.opened_at)),
  e.last_seen_at) END`;

/** Silence is an episode without an attempt: it counts by its time alone. */
const alertSql = `
  WITH told AS (
    INSERT INTO episode_alert (episode_id, tenant_id, alerted_at)
    SELECT e.id, e.tenant_id, $1 FROM episode e
    JOIN charger c ON c.id = e.charger_id AND c.deleted_at IS NULL AND c.is_expected_online
    WHERE e.state = 'open'
      AND e.opened_at > $1::timestamptz - make_interval(hours => $2)
      AND (${downSince} <= $1::timestamptz - make_interval(mins => $3)
        OR e.attempt_count >= $4)
      AND NOT EXISTS (SELECT FROM episode_alert a WHERE a.episode_id = e.id)
    ON CONFLICT DO NOTHING RETURNING episode_id, tenant_id)
  SELECT u.id AS "userId", u.email AS address, u.name, told.tenant_id AS "tenantId",
    c.time_zone AS "timeZone", c.quiet_from AS "quietFrom", c.quiet_to AS "quietTo",
    array_agg(told.episode_id ORDER BY charger.identity) AS "episodeIds"
  FROM told JOIN episode e ON e.id = told.episode_id
  JOIN charger ON charger.id = e.charger_id
  JOIN mail_choice c ON c.charger_down
  JOIN user_account u ON u.id = c.user_id AND u.disabled_at IS NULL
  WHERE (u.role = 'operator' OR EXISTS (SELECT FROM membership m
      WHERE m.user_id = u.id AND m.tenant_id = told.tenant_id))
    AND (u.role <> 'customer' OR EXISTS (SELECT FROM charger_owner o
      WHERE o.user_id = u.id AND o.charger_id = e.charger_id))
  GROUP BY u.id, u.email, u.name, told.tenant_id, c.time_zone, c.quiet_from, c.quiet_to`;
