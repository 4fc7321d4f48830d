import type pg from 'pg';
import { notifyChange } from '@/lib/attempts/notify-change';
import { settleChargers } from '@/lib/chargers/settle-chargers';
import { systemTransaction } from '@/lib/db/system-transaction';

/** A conflict that did not come back for this long has ended, minutes. */
const conflictMinutes = 15;

/** What knocks without being registered and stops has gone away, days. */
const unknownDays = 7;

/**
 * Resolves the episodes that only time can end: conflicts that stopped while the charger stays
 * connected, at once when a connection has held since and proved a fix, and identities that no
 * longer knock.
 * @returns how many.
 */
export async function ageEpisodes(pool: pg.Pool): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const aged = await client.query<{ chargerId: string | null; tenantId: string }>(`
      UPDATE episode SET state = 'resolved', resolved_at = now()
      WHERE state = 'open' AND (
        (error_type = 'session-conflict' AND (
          last_seen_at < now() - interval '${conflictMinutes} minutes'
          OR EXISTS (SELECT FROM fix WHERE fix.charger_id = episode.charger_id
            AND fix.state = 'verified' AND fix.connected_at > episode.last_seen_at)))
        OR (unknown_identity_id IS NOT NULL AND last_seen_at < now() - interval '${unknownDays} days'))
      RETURNING charger_id AS "chargerId", tenant_id AS "tenantId"`);
    const chargers = aged.rows.flatMap(({ chargerId, tenantId }) =>
      chargerId === null ? [] : [{ chargerId, tenantId }],
    );
    await settleChargers(
      client,
      chargers.map(({ chargerId }) => chargerId),
    );
    await notifyChange(client, chargers);
    return aged.rows.length;
  });
}
