import type pg from 'pg';
import { notifyChange } from '@/lib/attempts/notify-change';
import { settleChargers } from '@/lib/chargers/settle-chargers';
import { systemTransaction } from '@/lib/db/system-transaction';
import { diagnoseSilence } from '@/lib/diagnosis/silence';
import { foldEpisodes } from './fold-episodes';
import { silenceFacts } from './silence-facts';

/** No charger counts as silent sooner than this, seconds. */
const minQuietSeconds = 300;

/** At the most so many a run: after an outage of the network the rest follows in the next. */
const maxPerRun = 1_000;

/**
 * Opens an `unreachable` episode for each charger that is expected online, holds no session and
 * was not heard of for longer than it usually is quiet or away. Any contact resolves it.
 * @param listeningSince from when on a gateway would have heard it; null while none listens.
 * @param only chargers to look at; all when left out.
 * @returns how many were opened.
 */
export async function openSilentEpisodes(
  pool: pg.Pool,
  now: Date,
  listeningSince: Date | null,
  only?: readonly string[],
): Promise<number> {
  if (listeningSince === null) return 0;
  return systemTransaction(pool, async (client) => {
    const found = await client.query<{ id: string }>(silentSql, [
      now,
      minQuietSeconds,
      maxPerRun,
      listeningSince,
      only ?? null,
    ]);
    const chargerIds = found.rows.map((row) => row.id);
    if (chargerIds.length === 0) return 0;
    const silent = await silenceFacts(client, chargerIds, now);
    await foldEpisodes(
      client,
      silent.map(({ chargerId, tenantId, lastSeenAt, lastAddress, facts }) => ({
        tenantId,
        chargerId,
        unknownIdentityId: null,
        // The silence began with the last contact; whatever comes after it ends the episode.
        at: lastSeenAt,
        attemptId: null,
        address: lastAddress,
        diagnosis: diagnoseSilence(facts),
      })),
    );
    await settleChargers(client, chargerIds);
    await notifyChange(client, silent);
    return silent.length;
  });
}

const silentSql = `
  SELECT c.id
  FROM charger AS c JOIN tenant AS t ON t.id = c.tenant_id
  WHERE c.deleted_at IS NULL AND c.is_expected_online
    AND c.connection_state IN ('waiting', 'refused')
    AND ($5::uuid[] IS NULL OR c.id = ANY ($5::uuid[]))
    AND greatest(c.last_seen_at, $4::timestamptz) < $1::timestamptz - make_interval(secs =>
      greatest($2::float8, t.silence_factor * coalesce(
        greatest(c.expected_interval_seconds, c.reconnect_interval_seconds), 0)))
    AND c.last_seen_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM charger_session AS live WHERE live.charger_id = c.id)
  ORDER BY c.id LIMIT $3
  FOR NO KEY UPDATE OF c`;
