import type pg from 'pg';
import type { SilenceFacts } from '@/lib/diagnosis/silence';

type Row = {
  chargerId: string;
  tenantId: string;
  lastSeenAt: Date;
  lastAddress: string | null;
  siblingsSilent: number;
  siblingsFine: number;
  hasTlsFailure: boolean;
  tlsAlert: string | null;
  tlsErrorCode: string | null;
  passwordChangedAt: Date | null;
  isLastSessionOpen: boolean;
};

export type SilentCharger = Pick<Row, 'chargerId' | 'tenantId' | 'lastSeenAt' | 'lastAddress'> & {
  facts: SilenceFacts;
};

/** What is known of chargers that are not heard of: their site, address, password, last session. */
export async function silenceFacts(
  client: pg.ClientBase,
  chargerIds: readonly string[],
): Promise<SilentCharger[]> {
  const found = await client.query<Row>(factsSql, [chargerIds]);
  return found.rows.map((row) => ({
    chargerId: row.chargerId,
    tenantId: row.tenantId,
    lastSeenAt: row.lastSeenAt,
    lastAddress: row.lastAddress,
    facts: {
      lastContactAt: row.lastSeenAt.toISOString(),
      lastAddress: row.lastAddress,
      siblings: { silent: row.siblingsSilent, fine: row.siblingsFine },
      tlsFailure: row.hasTlsFailure ? { alert: row.tlsAlert, errorCode: row.tlsErrorCode } : null,
      passwordChangedAt: row.passwordChangedAt?.toISOString() ?? null,
      lastSessionNeverClosed: row.isLastSessionOpen,
    },
  }));
}

const factsSql = `
  SELECT c.id AS "chargerId", c.tenant_id AS "tenantId",
    c.last_seen_at AS "lastSeenAt", c.last_address AS "lastAddress",
    siblings.silent::int AS "siblingsSilent", siblings.fine::int AS "siblingsFine",
    tls.id IS NOT NULL AS "hasTlsFailure", tls.alert AS "tlsAlert", tls.code AS "tlsErrorCode",
    changed.at AS "passwordChangedAt", coalesce(last.is_open, false) AS "isLastSessionOpen"
  FROM charger AS c
  CROSS JOIN LATERAL (
    SELECT
      count(*) FILTER (WHERE s.connection_state = 'silent' OR s.id = ANY ($1::uuid[])) AS silent,
      count(*) FILTER (WHERE s.connection_state = 'connected') AS fine
    FROM charger AS s
    WHERE s.site_id = c.site_id AND s.id <> c.id AND s.deleted_at IS NULL) AS siblings
  LEFT JOIN LATERAL (
    SELECT a.id, a.evidence->'tls'->>'alert' AS alert, a.evidence->'tls'->>'errorCode' AS code
    FROM connection_attempt AS a
    WHERE a.tenant_id IS NULL AND a.address = c.last_address
      AND a.started_at > c.last_seen_at AND a.evidence->>'stage' = 'tls'
    ORDER BY a.started_at DESC LIMIT 1) AS tls ON true
  CROSS JOIN LATERAL (
    SELECT max(k.created_at) AS at FROM credential AS k
    WHERE k.charger_id = c.id AND k.created_at > c.last_seen_at - interval '1 hour') AS changed
  LEFT JOIN LATERAL (
    SELECT a.ended_at IS NULL AS is_open FROM connection_attempt AS a
    WHERE a.charger_id = c.id AND a.outcome = 'accepted'
      AND a.started_at > c.last_seen_at - interval '7 days'
    ORDER BY a.started_at DESC LIMIT 1) AS last ON true
  WHERE c.id = ANY ($1::uuid[]) AND c.last_seen_at IS NOT NULL`;
