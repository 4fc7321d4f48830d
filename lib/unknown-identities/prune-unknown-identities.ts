import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

/** A tenant keeps this many; the ones heard of longest ago go first. */
const maxPerTenant = 10_000;

/** What was not heard of for this long goes too, days. */
const maxAgeDays = 90;

/**
 * Keeps the table bounded, whatever knocks: somebody may try millions of identities.
 * @returns how many were dropped.
 */
export async function pruneUnknownIdentities(pool: pg.Pool): Promise<number> {
  const result = await systemTransaction(pool, (client) =>
    client.query(
      `DELETE FROM unknown_identity WHERE id IN (
         SELECT id FROM (
           SELECT id, last_seen_at,
             row_number() OVER (PARTITION BY tenant_id ORDER BY last_seen_at DESC) AS place
           FROM unknown_identity) AS ranked
         WHERE place > $1 OR last_seen_at < now() - make_interval(days => $2))`,
      [maxPerTenant, maxAgeDays],
    ),
  );
  return result.rowCount ?? 0;
}
