import type pg from 'pg';

/** Works out connection state and error type of chargers from their sessions and episodes. */
export async function settleChargers(
  client: pg.ClientBase,
  chargerIds: readonly string[],
): Promise<void> {
  await client.query({ name: 'settle-chargers', text: settleSql, values: [chargerIds] });
}

/**
 * State follows from what is there: a live session is connected; else an open episode is
 * refused (or silent); else waiting.
 */
const settleSql = `
  UPDATE charger SET
    state_since = CASE WHEN charger.connection_state <> settled.state THEN now() ELSE charger.state_since END,
    connection_state = settled.state,
    error_type = settled.error_type
  FROM (
    SELECT c.id,
      newest.error_type,
      (CASE
        WHEN live.charger_id IS NOT NULL THEN 'connected'
        WHEN newest.error_type = 'unreachable' THEN 'silent'
        WHEN newest.error_type IS NOT NULL THEN 'refused'
        ELSE 'waiting' END)::connection_state AS state
    FROM charger AS c
    LEFT JOIN charger_session AS live ON live.charger_id = c.id
    LEFT JOIN LATERAL (
      SELECT error_type FROM episode
      WHERE episode.charger_id = c.id AND episode.state = 'open'
      ORDER BY last_seen_at DESC LIMIT 1) AS newest ON true
    WHERE c.id = ANY ($1::uuid[])
  ) AS settled
  WHERE charger.id = settled.id
    AND (charger.connection_state, charger.error_type) IS DISTINCT FROM (settled.state, settled.error_type)`;
