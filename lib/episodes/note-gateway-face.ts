import type pg from 'pg';

/** A certificate (its SHA-256) or a host name that chargers see of the installation. */
export type GatewayFace = { value: string; validTo: Date | null };

/**
 * Notes what chargers see of a gateway now, so that a silence can be laid to its change. What is
 * no longer shown is forgotten; that there was something before is kept with its successor.
 * @param gateway name of the process; empty for what holds for the whole installation.
 */
export async function noteGatewayFace(
  pool: pg.Pool,
  gateway: string,
  kind: 'certificate' | 'host',
  faces: readonly GatewayFace[],
  now: Date,
): Promise<void> {
  await pool.query(noteSql, [
    gateway,
    kind,
    faces.map(({ value }) => value),
    faces.map(({ validTo }) => validTo),
    now,
  ]);
}

const noteSql = `
  WITH gone AS (
    DELETE FROM gateway_face
    WHERE gateway = $1 AND kind = $2 AND value <> ALL ($3::text[]))
  INSERT INTO gateway_face (gateway, kind, value, valid_to, since, is_first)
  SELECT $1, $2, given.value, given.valid_to, $5::timestamptz,
    NOT EXISTS (SELECT FROM gateway_face AS before
      WHERE before.gateway = $1 AND before.kind = $2)
  FROM unnest($3::text[], $4::timestamptz[]) AS given (value, valid_to)
  ON CONFLICT (gateway, kind, value) DO NOTHING`;
