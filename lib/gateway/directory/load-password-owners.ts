import type { Pool } from 'pg';
import type { LookupKey } from './cached-lookup';

export type PasswordOwner = { chargerId: string };

/** Chargers whose active or pending password has these fingerprints, in their order. */
export async function loadPasswordOwners(
  pool: Pool,
  keys: readonly LookupKey[],
): Promise<(PasswordOwner | null)[]> {
  const { rows } = await pool.query<{ position: number; charger_id: string }>(
    `SELECT DISTINCT ON (k.position) k.position::int, c.charger_id
     FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS k (tenant_id, fingerprint, position)
     JOIN credential c ON c.tenant_id = k.tenant_id AND c.fingerprint = k.fingerprint
       AND c.state IN ('active', 'pending')`,
    [keys.map((key) => key.tenantId), keys.map((key) => key.text)],
  );
  const found = new Map(rows.map((row) => [row.position, { chargerId: row.charger_id }]));
  return keys.map((_, index) => found.get(index + 1) ?? null);
}
