import type pg from 'pg';
import { notifyChange } from '@/lib/attempts/notify-change';
import { systemTransaction } from '@/lib/db/system-transaction';
import { settleChargers } from './settle-chargers';

/**
 * Ends the sessions whose gateway has stopped renewing its lease: it died, or lost Postgres for
 * longer than the lease. A gateway that still holds one renews it as new.
 * @returns how many.
 */
export async function endLostSessions(pool: pg.Pool): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const lost = await client.query<{ chargerId: string; tenantId: string }>(`
      DELETE FROM charger_session WHERE lease_until < now()
      RETURNING charger_id AS "chargerId", tenant_id AS "tenantId"`);
    await settleChargers(
      client,
      lost.rows.map((row) => row.chargerId),
    );
    await notifyChange(client, lost.rows);
    return lost.rows.length;
  });
}
