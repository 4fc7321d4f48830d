import type { Pool } from 'pg';
import { authenticationModes } from '@/lib/cpms/authentication-modes';
import { dialects, type SecurityProfile } from '@/lib/diagnosis/facts';
import { createAddressList } from '@/lib/access/address-list';
import type { LookupKey } from './cached-lookup';
import type {
  DirectoryCharger,
  DirectoryCpms,
  DirectoryCredential,
  DirectoryLimits,
} from './directory-entry';

const sql = `
  SELECT k.position::int, c.id, c.tenant_id, c.identity, c.vendor, c.model, c.ocpp_version,
    c.last_connected_at, c.serial, coalesce(c.security_profile, m.security_profile) AS security_profile,
    c.accepted_username, c.sessions_end_before, found.known_until, credentials.list AS credentials,
    to_jsonb(m) AS cpms, p.sealed AS sealed_secret, limits.list AS limits
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
  LEFT JOIN presented_secret p ON p.charger_id = c.id
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(to_jsonb(one)) AS list FROM (
      SELECT id, kind, state, fingerprint, password_hash, last_used_at, activated_at,
        coalesce(revoked_at, replaced_at) AS ended_at
      FROM credential WHERE charger_id = c.id
      ORDER BY state, created_at DESC LIMIT 16
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
  kind: 'basic' | 'certificate';
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
  authentication: string;
  sealed_secret: string | null;
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
  serial: string | null;
  security_profile: SecurityProfile | null;
  accepted_username: string | null;
  sessions_end_before: Date | null;
  known_until: Date | null;
  credentials: CredentialRow[] | null;
  cpms: CpmsRow | null;
  sealed_secret: string | null;
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
  // Most chargers of a batch have the same CPMS: they share one of it.
  const cpmsOf = new Map<string, DirectoryCpms>();
  const found = new Map(rows.map((row) => [row.position, toCharger(row, cpmsOf)]));
  return keys.map((_, index) => found.get(index + 1) ?? null);
}

function toCharger(row: Row, cpmsOf: Map<string, DirectoryCpms>): DirectoryCharger {
  const credentials = row.credentials ?? [];
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
    sealedSecret: row.sealed_secret,
    serial: row.serial,
    securityProfile: row.security_profile,
    credentials: credentials.filter(({ kind }) => kind === 'basic').map(toCredential),
    certificates: credentials.flatMap(({ id, kind, state, fingerprint }) =>
      kind === 'certificate' && fingerprint !== null ? [{ id, state, fingerprint }] : [],
    ),
    cpms: row.cpms === null ? null : sharedCpms(row.cpms, cpmsOf),
  };
}

function toCredential(row: CredentialRow): DirectoryCredential {
  return {
    id: row.id,
    state: row.state,
    fingerprint: row.fingerprint === null ? null : toBytes(row.fingerprint),
    passwordHash: row.password_hash,
    isUsed: row.last_used_at !== null,
    activatedAt: toIso(row.activated_at),
    endedAt: toIso(row.ended_at),
  };
}

function sharedCpms(row: CpmsRow, cpmsOf: Map<string, DirectoryCpms>): DirectoryCpms {
  const known = cpmsOf.get(row.id);
  if (known !== undefined) return known;
  const cpms = toCpms(row);
  cpmsOf.set(row.id, cpms);
  return cpms;
}

/** Of its own memory: one from the pool would keep 8 KB of it for 32 bytes. */
function toBytes(hex: string): Buffer {
  const bytes = Buffer.alloc(hex.length / 2);
  bytes.write(hex, 'hex');
  return bytes;
}

function toLimits(row: LimitRow): DirectoryLimits {
  return {
    untilMs: Date.parse(row.expires_at),
    range: row.address_range === null ? null : createAddressList([row.address_range]),
    connectionsPerMinute: row.connections_per_minute,
    callsPerMinute: row.calls_per_minute,
    messagesPerMinute: row.messages_per_minute,
  };
}

function toCpms(row: CpmsRow): DirectoryCpms {
  return {
    id: row.id,
    dialect: dialects.find((dialect) => dialect === row.dialect) ?? null,
    url: row.url,
    authentication: authenticationModes.find((mode) => mode === row.authentication) ?? 'checked',
    sealedSecret: row.sealed_secret,
    heartbeatIntervalSeconds: row.heartbeat_interval_seconds,
    connectionsPerMinute: row.connections_per_minute,
    callsPerMinute: row.calls_per_minute,
    messagesPerMinute: row.messages_per_minute,
    exempt: createAddressList(row.exempt_ranges),
  };
}

function toIso(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}
