import type pg from 'pg';
import { notifyChange } from '@/lib/attempts/notify-change';
import { settleChargers } from '@/lib/chargers/settle-chargers';
import { systemTransaction } from '@/lib/db/system-transaction';
import { diagnoseSilence } from '@/lib/diagnosis/silence';
import { foldEpisodes } from './fold-episodes';

/** No charger counts as silent sooner than this, seconds. */
const minQuietSeconds = 300;

/** At the most so many a run: after an outage of the network the rest follows in the next. */
const maxPerRun = 1_000;

type SilentCharger = {
  chargerId: string;
  tenantId: string;
  lastSeenAt: Date;
  lastAddress: string | null;
  siblingsSilent: number;
  siblingsFine: number;
  tlsAlert: string | null;
  tlsErrorCode: string | null;
  hasTlsFailure: boolean;
  passwordChangedAt: Date | null;
  isLastSessionOpen: boolean;
};

/**
 * Opens an `unreachable` episode for each charger that is expected online, holds no session and
 * was not heard of for longer than its usual interval. Any contact resolves it.
 * @returns how many were opened.
 */
export async function openSilentEpisodes(pool: pg.Pool, now: Date): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const silent = await client.query<SilentCharger>(silentSql, [now, minQuietSeconds, maxPerRun]);
    if (silent.rows.length === 0) return 0;
    await foldEpisodes(
      client,
      silent.rows.map((row) => ({
        tenantId: row.tenantId,
        chargerId: row.chargerId,
        unknownIdentityId: null,
        at: now,
        attemptId: null,
        address: row.lastAddress,
        diagnosis: diagnoseSilence({
          lastContactAt: row.lastSeenAt.toISOString(),
          lastAddress: row.lastAddress,
          siblings: { silent: row.siblingsSilent, fine: row.siblingsFine },
          tlsFailure: row.hasTlsFailure
            ? { alert: row.tlsAlert, errorCode: row.tlsErrorCode }
            : null,
          passwordChangedAt: row.passwordChangedAt?.toISOString() ?? null,
          lastSessionNeverClosed: row.isLastSessionOpen,
        }),
      })),
    );
    await settleChargers(
      client,
      silent.rows.map((row) => row.chargerId),
    );
    await notifyChange(client, silent.rows);
    return silent.rows.length;
  });
}

const silentSql = `
  WITH silent AS (
    SELECT c.id, c.tenant_id, c.site_id, c.last_seen_at, c.last_address
    FROM charger AS c JOIN tenant AS t ON t.id = c.tenant_id
    WHERE c.deleted_at IS NULL AND c.is_expected_online
      AND c.connection_state IN ('waiting', 'refused')
      AND c.last_seen_at < $1::timestamptz - make_interval(secs =>
        greatest($2::float8, t.silence_factor * coalesce(c.expected_interval_seconds, 0)))
      AND NOT EXISTS (SELECT FROM charger_session AS live WHERE live.charger_id = c.id)
    ORDER BY c.id LIMIT $3
    FOR NO KEY UPDATE OF c
  )
  SELECT silent.id AS "chargerId", silent.tenant_id AS "tenantId",
    silent.last_seen_at AS "lastSeenAt", silent.last_address AS "lastAddress",
    siblings.silent::int AS "siblingsSilent", siblings.fine::int AS "siblingsFine",
    tls.id IS NOT NULL AS "hasTlsFailure", tls.alert AS "tlsAlert", tls.code AS "tlsErrorCode",
    changed.at AS "passwordChangedAt", coalesce(last.is_open, false) AS "isLastSessionOpen"
  FROM silent
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE s.connection_state = 'silent' OR s.id IN (SELECT id FROM silent)) AS silent,
           count(*) FILTER (WHERE s.connection_state = 'connected') AS fine
    FROM charger AS s
    WHERE s.site_id = silent.site_id AND s.id <> silent.id AND s.deleted_at IS NULL) AS siblings
  LEFT JOIN LATERAL (
    SELECT a.id, a.evidence->'tls'->>'alert' AS alert, a.evidence->'tls'->>'errorCode' AS code
    FROM connection_attempt AS a
    WHERE a.tenant_id IS NULL AND a.address = silent.last_address
      AND a.started_at > silent.last_seen_at AND a.evidence->>'stage' = 'tls'
    ORDER BY a.started_at DESC LIMIT 1) AS tls ON true
  CROSS JOIN LATERAL (
    SELECT max(k.created_at) AS at FROM credential AS k
    WHERE k.charger_id = silent.id AND k.created_at > silent.last_seen_at - interval '1 hour') AS changed
  LEFT JOIN LATERAL (
    SELECT a.ended_at IS NULL AS is_open FROM connection_attempt AS a
    WHERE a.charger_id = silent.id AND a.outcome = 'accepted'
      AND a.started_at > silent.last_seen_at - interval '7 days'
    ORDER BY a.started_at DESC LIMIT 1) AS last ON true`;
