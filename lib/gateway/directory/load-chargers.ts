import { BlockList, isIP } from 'node:net';
import type { Pool } from 'pg';
import { dialects } from '@/lib/diagnosis/facts';
import type { LookupKey } from './cached-lookup';
import type {
  DirectoryCharger,
  DirectoryCpms,
  DirectoryCredential,
  DirectoryLimits,
} from './directory-entry';

const sql = `
  SELECT k.position::int, c.id, c.tenant_id, c.identity, c.vendor, c.model, c.ocpp_version,
    c.last_connected_at, c.accepted_username, c.sessions_end_before, found.known_until,
    credentials.list AS credentials, to_jsonb(m) AS cpms, limits.list AS limits
  FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS k (tenant_id, identity, position)
  JOIN LATERAL (
    (SELECT id, NULL::timestamptz AS known_until FROM charger WHERE tenant_id = k.tenant_id AND identity = k.identity
      AND deleted_at IS NULL)
    UNION ALL
    (SELECT charger_id, expires_at FROM identity_alias WHERE tenant_id = k.tenant_id
      AND identity = k.identity AND (expires_at IS NULL OR expires_at > now()))
    LIMIT 1
  ) found ON true
  JOIN charger c ON c.id = found.id AND c.deleted_at IS NULL
  LEFT JOIN cpms m ON m.id = c.cpms_id
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(to_jsonb(one)) AS list FROM (
      SELECT id, state, fingerprint, password_hash, last_used_at, activated_at,
        coalesce(revoked_at, replaced_at) AS ended_at
      FROM credential WHERE charger_id = c.id AND kind = 'basic'
      ORDER BY state, created_at DESC LIMIT 12
    ) one
  ) credentials ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(to_jsonb(one)) AS list FROM (
      SELECT address_range, connections_per_minute, calls_per_minute, messages_per_minute, expires_at
      FROM limit_override WHERE tenant_id = k.tenant_id AND expires_at > now()
        AND (charger_id = c.id OR cpms_id = c.cpms_id OR address_range IS NOT NULL)
      ORDER BY created_at DESC LIMIT 20
    ) one
  ) limits ON true`;

type CredentialRow = {
  id: string;
  state: DirectoryCredential['state'];
  fingerprint: string | null;
  password_hash: string | null;
  last_used_at: string | null;
  activated_at: string | null;
  ended_at: string | null;
};

type CpmsRow = {
  id: string;
  dialect: string | null;
  url: string | null;
  heartbeat_interval_seconds: number;
  connections_per_minute: number;
  calls_per_minute: number;
  messages_per_minute: number;
  exempt_ranges: string[];
};

type LimitRow = {
  address_range: string | null;
  connections_per_minute: number;
  calls_per_minute: number;
  messages_per_minute: number;
  expires_at: string;
};

type Row = {
  position: number;
  id: string;
  tenant_id: string;
  identity: string;
  vendor: string | null;
  model: string | null;
  ocpp_version: string | null;
  last_connected_at: Date | null;
  accepted_username: string | null;
  sessions_end_before: Date | null;
  known_until: Date | null;
  credentials: CredentialRow[] | null;
  cpms: CpmsRow | null;
  limits: LimitRow[] | null;
};

/** The chargers of these identities (or of aliases spelt so), in their order. */
export async function loadChargers(
  pool: Pool,
  keys: readonly LookupKey[],
): Promise<(DirectoryCharger | null)[]> {
  const { rows } = await pool.query<Row>(sql, [
    keys.map((key) => key.tenantId),
    keys.map((key) => key.text),
  ]);
  const found = new Map(rows.map((row) => [row.position, toCharger(row)]));
  return keys.map((_, index) => found.get(index + 1) ?? null);
}

function toCharger(row: Row): DirectoryCharger {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    identity: row.identity,
    vendor: row.vendor,
    model: row.model,
    ocppVersion: row.ocpp_version,
    lastConnectedAt: row.last_connected_at?.toISOString() ?? null,
    knownUntilMs: row.known_until?.getTime() ?? null,
    acceptedUsername: row.accepted_username,
    sessionsEndBeforeMs: row.sessions_end_before?.getTime() ?? null,
    limits: (row.limits ?? []).map(toLimits),
    credentials: (row.credentials ?? []).map(toCredential),
    cpms: row.cpms === null ? null : toCpms(row.cpms),
  };
}

function toCredential(row: CredentialRow): DirectoryCredential {
  return {
    id: row.id,
    state: row.state,
    fingerprint: row.fingerprint === null ? null : Buffer.from(row.fingerprint, 'hex'),
    passwordHash: row.password_hash,
    isUsed: row.last_used_at !== null,
    activatedAt: toIso(row.activated_at),
    endedAt: toIso(row.ended_at),
  };
}

function toLimits(row: LimitRow): DirectoryLimits {
  return {
    untilMs: Date.parse(row.expires_at),
    range: row.address_range === null ? null : toBlockList([row.address_range]),
    connectionsPerMinute: row.connections_per_minute,
    callsPerMinute: row.calls_per_minute,
    messagesPerMinute: row.messages_per_minute,
  };
}

function toCpms(row: CpmsRow): DirectoryCpms {
  return {
    id: row.id,
    dialect: dialects.find((dialect) => dialect === row.dialect) ?? null,
    hasUrl: row.url !== null,
    heartbeatIntervalSeconds: row.heartbeat_interval_seconds,
    connectionsPerMinute: row.connections_per_minute,
    callsPerMinute: row.calls_per_minute,
    messagesPerMinute: row.messages_per_minute,
    exempt: toBlockList(row.exempt_ranges),
  };
}

function toBlockList(ranges: readonly string[]): BlockList | null {
  const list = new BlockList();
  let isEmpty = true;
  for (const range of ranges) {
    const [address = '', bits] = range.trim().split('/');
    const version = isIP(address);
    const length = Number(bits ?? (version === 6 ? 128 : 32));
    if (version === 0 || !Number.isInteger(length) || length > (version === 6 ? 128 : 32)) continue;
    list.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
    isEmpty = false;
  }
  return isEmpty ? null : list;
}

function toIso(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}
