import type pg from 'pg';

/** Works out connection state and error type of chargers from their sessions and episodes. */
export async function settleChargers(
  client: pg.ClientBase,
  chargerIds: readonly string[],
): Promise<void> {
  await client.query({ name: 'settle-chargers', text: settleSql, values: [chargerIds] });
}

/**
 * Episodes are read once for all chargers: a plan from before there were any would read them all
 * for each. State follows from what is there: a live session is connected; else an open episode is
 * refused (or silent); else waiting. Since when is the time of what it follows from.
 */
const settleSql = `
  UPDATE charger SET
    connection_state = settled.state,
    error_type = settled.error_type,
    state_since = CASE WHEN charger.connection_state = settled.state THEN charger.state_since
      ELSE settled.since END
  FROM (
    SELECT c.id, newest.error_type,
      (CASE
        WHEN live.charger_id IS NOT NULL THEN 'connected'
        WHEN newest.error_type = 'unreachable' THEN 'silent'
        WHEN newest.error_type IS NOT NULL THEN 'refused'
        ELSE 'waiting' END)::connection_state AS state,
      coalesce(live.connected_at, newest.opened_at, c.last_seen_at, c.state_since) AS since
    FROM charger AS c
    LEFT JOIN charger_session AS live ON live.charger_id = c.id
    LEFT JOIN (
      SELECT DISTINCT ON (charger_id) charger_id, error_type, opened_at FROM episode
      WHERE charger_id = ANY ($1::uuid[]) AND state = 'open'
      ORDER BY charger_id, (error_type = 'unreachable') DESC, last_seen_at DESC
    ) AS newest ON newest.charger_id = c.id
    WHERE c.id = ANY ($1::uuid[])
  ) AS settled
  WHERE charger.id = settled.id
    AND (charger.connection_state, charger.error_type)
      IS DISTINCT FROM (settled.state, settled.error_type)`;
