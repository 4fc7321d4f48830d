import type pg from 'pg';

/** A gateway that was not seen for this long is gone, seconds. */
const goneAfterSeconds = 60;

/**
 * Since when some gateway has been listening without a break, or null while none does. After a
 * restart of the installation chargers need time to come back before they count as silent.
 */
export async function listeningSince(pool: pg.Pool): Promise<Date | null> {
  const found = await pool.query<{ since: Date | null }>(
    `SELECT min(started_at) AS since FROM gateway_node
     WHERE seen_at > now() - make_interval(secs => $1)`,
    [goneAfterSeconds],
  );
  return found.rows[0]?.since ?? null;
}
