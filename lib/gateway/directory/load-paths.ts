import type { Pool } from 'pg';
import type { LookupKey } from './cached-lookup';
import type { DirectoryPath } from './directory-entry';

type Row = {
  path: string;
  id: string;
  slug: string;
  name: string;
  identity: string;
  expires_at: Date;
};

/** The chargers that these wrong paths are accepted for, in their order. */
export async function loadPaths(
  pool: Pool,
  keys: readonly LookupKey[],
): Promise<(DirectoryPath | null)[]> {
  const { rows } = await pool.query<Row>(
    `SELECT p.path, t.id, t.slug, t.name, c.identity, p.expires_at
     FROM path_alias p
     JOIN tenant t ON t.id = p.tenant_id
     JOIN charger c ON c.id = p.charger_id AND c.tenant_id = p.tenant_id AND c.deleted_at IS NULL
     WHERE p.path = ANY ($1::text[]) AND p.expires_at > now()`,
    [keys.map((key) => key.text)],
  );
  const byPath = new Map(rows.map((row) => [row.path, row]));
  return keys.map((key) => {
    const row = byPath.get(key.text);
    if (row === undefined) return null;
    const { expires_at: expiresAt, id, identity, name, slug } = row;
    return { tenant: { id, slug, name }, identity, knownUntilMs: expiresAt.getTime() };
  });
}
