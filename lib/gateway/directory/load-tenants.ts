import type { Pool } from 'pg';
import type { DirectoryTenant } from './directory-entry';
import type { LookupKey } from './cached-lookup';

/** The tenants of these slugs, in their order. */
export async function loadTenants(
  pool: Pool,
  keys: readonly LookupKey[],
): Promise<(DirectoryTenant | null)[]> {
  const { rows } = await pool.query<DirectoryTenant>(
    'SELECT id, slug, name FROM tenant WHERE slug = ANY ($1::text[])',
    [keys.map((key) => key.text)],
  );
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return keys.map((key) => bySlug.get(key.text) ?? null);
}
