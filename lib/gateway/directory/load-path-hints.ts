import type { Pool } from 'pg';
import type { LookupKey } from './cached-lookup';

/** What a segment that names no tenant could be, from the names of those that exist. */
export type PathHints = { beginsWithTenant: boolean; isCutOff: boolean };

const minLength = 3;

const sql = `
  SELECT k.position::int,
    EXISTS (SELECT FROM tenant WHERE length(slug) >= ${minLength}
      AND length(k.text) > length(slug) AND starts_with(k.text, slug)) AS "beginsWithTenant",
    EXISTS (SELECT FROM tenant WHERE length(k.text) >= ${minLength}
      AND length(slug) > length(k.text) AND starts_with(slug, k.text)) AS "isCutOff"
  FROM unnest($1::text[]) WITH ORDINALITY AS k (text, position)`;

/** Hints for the segments, in their order. */
export async function loadPathHints(
  pool: Pool,
  keys: readonly LookupKey[],
): Promise<(PathHints | null)[]> {
  const { rows } = await pool.query<PathHints & { position: number }>(sql, [
    keys.map((key) => key.text),
  ]);
  const byPosition = new Map(rows.map(({ position, ...hints }) => [position, hints]));
  return keys.map((_key, index) => byPosition.get(index + 1) ?? null);
}
