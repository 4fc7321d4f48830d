import type pg from 'pg';
import { notifyChange } from '@/lib/attempts/notify-change';
import { systemTransaction } from '@/lib/db/system-transaction';
import { settleChargers } from './settle-chargers';

/**
 * Ends the sessions whose gateway has stopped renewing its lease: it died, or lost Postgres for
 * longer than the lease. A gateway that still holds one renews it as new.
 * @returns how many.
 */
export function endLostSessions(pool: pg.Pool): Promise<number> {
  return end(pool, 'lease_until < now()', []);
}

/**
 * Ends what a former process of the gateway's name has left behind.
 * @param except attempts whose sessions it holds itself.
 */
export function endSessionsOf(
  pool: pg.Pool,
  gateway: string,
  except: readonly string[],
): Promise<number> {
  return end(pool, 'gateway = $1 AND attempt_id <> ALL ($2::uuid[])', [gateway, except]);
}

async function end(pool: pg.Pool, condition: string, values: unknown[]): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const lost = await client.query<{ chargerId: string; tenantId: string }>(
      `DELETE FROM charger_session WHERE ${condition}
       RETURNING charger_id AS "chargerId", tenant_id AS "tenantId"`,
      values,
    );
    await settleChargers(
      client,
      lost.rows.map((row) => row.chargerId),
    );
    await notifyChange(client, lost.rows);
    return lost.rows.length;
  });
}
