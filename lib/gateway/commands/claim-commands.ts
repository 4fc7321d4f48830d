import type { Pool } from 'pg';

const maxQueued = 500;

// What is wanted at once expires first.
const queuedSql = `
  SELECT id, charger_id, kind, created_at FROM gateway_command
  WHERE state = 'queued' AND charger_id = ANY ($1::uuid[]) AND expires_at > now()
  UNION
  (SELECT id, charger_id, kind, created_at FROM gateway_command
   WHERE state = 'queued' AND expires_at > now() ORDER BY expires_at LIMIT $2)
  ORDER BY created_at`;

export type ClaimedCommand = {
  id: string;
  chargerId: string;
  identity: string;
  lastAddress: string | null;
  tenant: { id: string; slug: string; name: string };
  sealed: string;
};

type Queued = { id: string; charger_id: string; kind: string };
type Claimed = {
  id: string;
  charger_id: string;
  sealed: string;
  identity: string;
  last_address: string | null;
  tenant_id: string;
  slug: string;
  name: string;
};

/**
 * Takes the commands that are for this gateway: those of chargers that are connected here, and
 * handshakes in a charger's name, which any gateway can do. Each is taken once.
 * @param due chargers for whom something may wait for long, past what is looked at in any case.
 */
export async function claimCommands(
  pool: Pool,
  node: string,
  due: readonly string[],
  isConnectedHere: (chargerId: string) => boolean,
): Promise<ClaimedCommand[]> {
  const queued = await pool.query<Queued>(queuedSql, [due, maxQueued]);
  const ours = queued.rows.filter(
    ({ charger_id, kind }) => kind === 'test-handshake' || isConnectedHere(charger_id),
  );
  if (ours.length === 0) return [];
  const claimed = await pool.query<Claimed>(
    `UPDATE gateway_command g SET state = 'claimed', gateway = $2, claimed_at = now()
     FROM charger c JOIN tenant t ON t.id = c.tenant_id
     WHERE g.id = ANY ($1::uuid[]) AND g.state = 'queued' AND c.id = g.charger_id
     RETURNING g.id, g.charger_id, g.sealed, c.identity, c.last_address, t.id AS tenant_id,
       t.slug, t.name`,
    [ours.map(({ id }) => id), node],
  );
  return claimed.rows.map((row) => ({
    id: row.id,
    chargerId: row.charger_id,
    identity: row.identity,
    lastAddress: row.last_address,
    tenant: { id: row.tenant_id, slug: row.slug, name: row.name },
    sealed: row.sealed,
  }));
}
