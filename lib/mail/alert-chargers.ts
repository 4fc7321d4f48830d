import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { downRule } from './schemas';
import { writeMessages, type Recipient } from './write-messages';

/** Older ones were there before somebody asked to be told. */
const newestHours = 24;
/** A message names no more; it says how many there are. */
const maxNamed = 20;

type Told = Recipient & { episodeIds: string[] };

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
    return writeMessages(client, now, {
      kind: 'chargers-down',
      to: rows,
      payload: ({ episodeIds: ids }) => ({ episodeIds: ids.slice(0, maxNamed), count: ids.length }),
    });
  });
}

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
