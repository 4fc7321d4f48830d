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
  certificateChangedAt: Date | null;
  certificateExpiredAt: Date | null;
  hostChangedAt: Date | null;
  model: string | null;
  modelSilent: number;
  modelFine: number;
  addressRange: string | null;
  rangeSilent: number;
  rangeFine: number;
};

export type SilentCharger = Pick<Row, 'chargerId' | 'tenantId' | 'lastSeenAt' | 'lastAddress'> & {
  facts: SilenceFacts;
};

/**
 * What is known of chargers that are not heard of: their site, model, network and password, their
 * last session, and whether Exolink itself changed since they last came.
 */
export async function silenceFacts(
  client: pg.ClientBase,
  chargerIds: readonly string[],
  now: Date,
): Promise<SilentCharger[]> {
  const found = await client.query<Row>(factsSql, [chargerIds, now]);
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
      certificateChangedAt: row.certificateChangedAt?.toISOString() ?? null,
      certificateExpiredAt: row.certificateExpiredAt?.toISOString() ?? null,
      hostChangedAt: row.hostChangedAt?.toISOString() ?? null,
      sameModel: peers(row.model, row.modelSilent, row.modelFine),
      sameRange: peers(row.addressRange, row.rangeSilent, row.rangeFine),
    },
  }));
}

/** A change counts when the charger has not come since, and fell silent by then. */
function sinceItCame(at: string): string {
  return `${at} > c.last_connected_at AND ${at} < c.last_seen_at + interval '1 hour'`;
}

function peers(name: string | null, silent: number, fine: number) {
  return name === null ? null : { name, silent, fine };
}

/** Whom else there is to compare with is counted up to here: more would say no more. */
const countedPeers = 200;

/** Who is refused was heard, so that neither power nor network is down. */
const reaches = (table: string) => `${table}.connection_state IN ('connected', 'refused')`;

const modelName = (table: string) =>
  `CASE WHEN ${table}.model IS NOT NULL THEN concat_ws(' ', ${table}.vendor, ${table}.model) END`;

/**
 * How many others share a value and are silent, or reach the gateway. Once for each value and not for
 * each charger, of which a thousand may share it.
 */
const peersSql = (value: (table: string) => string) => `
  SELECT shared.tenant_id, shared.value,
    (SELECT count(*) FROM quiet
     WHERE quiet.tenant_id = shared.tenant_id AND ${value('quiet')} = shared.value) AS silent,
    (SELECT count(*) FROM (
       SELECT FROM charger AS peer
       WHERE peer.tenant_id = shared.tenant_id AND ${reaches('peer')}
         AND ${value('peer')} = shared.value AND peer.deleted_at IS NULL
         AND peer.id <> ALL ($1::uuid[])
       LIMIT ${countedPeers}) AS counted) AS fine
  FROM (SELECT DISTINCT tenant_id, ${value('asked')} AS value FROM asked) AS shared`;

const factsSql = `
  WITH asked AS MATERIALIZED (
    SELECT * FROM charger WHERE id = ANY ($1::uuid[]) AND last_seen_at IS NOT NULL
  ), quiet AS MATERIALIZED (
    SELECT id, tenant_id, vendor, model, address_range FROM charger
    WHERE tenant_id IN (SELECT tenant_id FROM asked)
      AND connection_state = 'silent' AND deleted_at IS NULL
    UNION SELECT id, tenant_id, vendor, model, address_range FROM asked
  ), of_model AS MATERIALIZED (${peersSql(modelName)}
  ), of_range AS MATERIALIZED (${peersSql((table) => `${table}.address_range`)})
  SELECT c.id AS "chargerId", c.tenant_id AS "tenantId",
    c.last_seen_at AS "lastSeenAt", c.last_address AS "lastAddress",
    siblings.silent::int AS "siblingsSilent", siblings.fine::int AS "siblingsFine",
    tls.id IS NOT NULL AS "hasTlsFailure", tls.alert AS "tlsAlert", tls.code AS "tlsErrorCode",
    changed.at AS "passwordChangedAt", coalesce(last.is_open, false) AS "isLastSessionOpen",
    face.changed_at AS "certificateChangedAt", face.expired_at AS "certificateExpiredAt",
    host.changed_at AS "hostChangedAt",
    of_model.value AS "model", of_range.value AS "addressRange",
    coalesce(of_model.silent - 1, 0)::int AS "modelSilent",
    coalesce(of_model.fine, 0)::int AS "modelFine",
    coalesce(of_range.silent - 1, 0)::int AS "rangeSilent",
    coalesce(of_range.fine, 0)::int AS "rangeFine"
  FROM asked AS c
  LEFT JOIN of_model ON of_model.tenant_id = c.tenant_id AND of_model.value = ${modelName('c')}
  LEFT JOIN of_range ON of_range.tenant_id = c.tenant_id AND of_range.value = c.address_range
  CROSS JOIN LATERAL (
    SELECT
      count(*) FILTER (WHERE s.connection_state = 'silent' OR s.id = ANY ($1::uuid[])) AS silent,
      count(*) FILTER (WHERE ${reaches('s')} AND s.id <> ALL ($1::uuid[])) AS fine
    FROM charger AS s
    WHERE s.site_id = c.site_id AND s.id <> c.id AND s.deleted_at IS NULL) AS siblings
  LEFT JOIN LATERAL (
    SELECT failed.id, failed.evidence->'tls'->>'alert' AS alert,
      failed.evidence->'tls'->>'errorCode' AS code
    FROM (
      (SELECT a.* FROM connection_attempt AS a
       WHERE a.tenant_id IS NULL AND a.address = c.last_address
         AND a.started_at > c.last_seen_at AND a.evidence->>'stage' = 'tls'
       ORDER BY a.started_at DESC LIMIT 1)
      UNION ALL
      (SELECT a.* FROM connection_attempt AS a
       WHERE a.charger_id = c.id
         AND a.started_at >= c.last_seen_at AND a.evidence->>'stage' = 'tls'
       ORDER BY a.started_at DESC LIMIT 1)) AS failed
    ORDER BY failed.started_at DESC LIMIT 1) AS tls ON true
  CROSS JOIN LATERAL (
    SELECT max(k.created_at) AS at FROM credential AS k
    WHERE k.charger_id = c.id AND k.created_at > c.last_seen_at - interval '1 hour') AS changed
  LEFT JOIN LATERAL (
    SELECT a.ended_at IS NULL AS is_open FROM connection_attempt AS a
    WHERE a.charger_id = c.id AND a.outcome = 'accepted'
      AND a.started_at > c.last_seen_at - interval '7 days'
    ORDER BY a.started_at DESC LIMIT 1) AS last ON true
  CROSS JOIN LATERAL (
    SELECT max(f.since) FILTER (WHERE NOT f.is_first AND ${sinceItCame('f.since')}) AS changed_at,
      max(f.valid_to) FILTER (WHERE f.valid_to < $2::timestamptz
        AND f.valid_to > c.last_connected_at) AS expired_at
    FROM gateway_face AS f
    WHERE f.kind = 'certificate' AND c.last_transport = 'wss'
      AND f.gateway = coalesce(c.last_gateway, f.gateway)) AS face
  CROSS JOIN LATERAL (
    SELECT max(f.since) FILTER (WHERE NOT f.is_first AND ${sinceItCame('f.since')}) AS changed_at
    FROM gateway_face AS f WHERE f.kind = 'host') AS host`;
