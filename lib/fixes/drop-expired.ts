import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

/** What fixes allowed for a time. Gateways stop by themselves; a deleted row also ends sessions. */
const tables = ['identity_alias', 'path_alias', 'limit_override'] as const;

/** @returns how many rows. */
export async function dropExpired(pool: pg.Pool, now: Date): Promise<number> {
  return systemTransaction(pool, async (client) => {
    let dropped = 0;
    for (const table of tables) {
      const result = await client.query(`DELETE FROM ${table} WHERE expires_at <= $1`, [now]);
      dropped += result.rowCount ?? 0;
    }
    return dropped;
  });
}
