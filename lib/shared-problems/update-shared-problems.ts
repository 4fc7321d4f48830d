import type pg from 'pg';
import { notifyChange } from '@/lib/attempts/notify-change';
import { systemTransaction } from '@/lib/db/system-transaction';
import { detectSharedProblems } from '@/lib/diagnosis/shared/detect-shared-problems';
import { readFleet } from './read-fleet';
import { resolveSharedProblems } from './resolve-shared-problems';
import { storeSharedProblems } from './store-shared-problems';

const minFailing = 3;

/**
 * Finds what failing chargers have in common, tenant by tenant: opens and brings up to date the
 * problems that they share, and resolves those that are over. Reads only tenants with trouble.
 * @param retentionDays days after which a resolved one is forgotten, unless a ticket is about it.
 */
export async function updateSharedProblems(
  pool: pg.Pool,
  now: Date,
  retentionDays: number,
): Promise<{ open: number; resolved: number }> {
  const tenantIds = await systemTransaction(pool, async (client) => {
    await client.query(
      `DELETE FROM shared_problem p WHERE state = 'resolved'
         AND resolved_at < $1::timestamptz - make_interval(days => $2)
         AND NOT EXISTS (SELECT FROM ticket t WHERE t.shared_problem_id = p.id
           AND t.solved_at IS NULL)`,
      [now, retentionDays],
    );
    return troubledTenants(client);
  });
  const counts = { open: 0, resolved: 0 };
  for (const tenantId of tenantIds) {
    // A transaction each: one tenant's trouble does not hold up the next one's.
    const { open, resolved } = await systemTransaction(pool, (client) =>
      updateTenant(client, tenantId, now),
    );
    counts.open += open;
    counts.resolved += resolved;
  }
  return counts;
}

async function troubledTenants(client: pg.ClientBase): Promise<string[]> {
  const found = await client.query<{ id: string }>(
    `SELECT tenant_id AS id FROM episode WHERE state = 'open' AND charger_id IS NOT NULL
     GROUP BY tenant_id HAVING count(*) >= $1
     UNION SELECT tenant_id FROM shared_problem WHERE state = 'open'`,
    [minFailing],
  );
  return found.rows.map((row) => row.id);
}

async function updateTenant(
  client: pg.ClientBase,
  tenantId: string,
  now: Date,
): Promise<{ open: number; resolved: number }> {
  // Two workers at once would both open the same.
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('shared ' || $1, 0))", [
    tenantId,
  ]);
  const fleet = await readFleet(client, tenantId);
  const problems = detectSharedProblems(fleet);
  const stored = await storeSharedProblems(client, tenantId, problems, now);
  const resolved = await resolveSharedProblems(client, tenantId, {
    now,
    failing: fleet.failing,
    detectedIds: stored.ids,
  });
  const changed = [...stored.changedChargerIds, ...resolved.changedChargerIds];
  await notifyChange(
    client,
    changed.map((chargerId) => ({ tenantId, chargerId })),
  );
  return { open: stored.ids.length, resolved: resolved.count };
}
