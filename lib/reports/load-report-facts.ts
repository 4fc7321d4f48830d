import type pg from 'pg';
import { loadSurroundings, type Surroundings } from '@/lib/chargers/load-surroundings';
import { dialects, type Facts } from '@/lib/diagnosis/facts';
import { factsWithoutCharger, type ReportFacts } from './report-facts';

/** What is known of these identities of one tenant. Two queries, however many there are. */
export async function loadReportFacts(
  client: pg.ClientBase,
  tenant: NonNullable<Facts['tenant']>,
  identities: readonly string[],
): Promise<Map<string, ReportFacts>> {
  const facts = new Map<string, ReportFacts>();
  if (identities.length === 0) return facts;
  const found = await client.query<Row>({
    name: 'report-chargers',
    text: chargersSql,
    values: [tenant.id, identities],
  });
  for (const row of found.rows) facts.set(row.sent, ofCharger(tenant, row));
  const unknown = identities.filter((identity) => !facts.has(identity));
  if (unknown.length === 0) return facts;
  const keys = unknown.map((text) => ({ tenantId: tenant.id, text }));
  const surroundings = await loadSurroundings(client, keys);
  unknown.forEach((identity, index) => {
    facts.set(identity, ofUnknown(tenant, surroundings[index] ?? null));
  });
  return facts;
}

type Row = {
  sent: string;
  id: string;
  identity: string;
  vendor: string | null;
  model: string | null;
  ocpp_version: string | null;
  last_connected_at: Date | null;
  has_active: boolean;
  active_since: Date | null;
  active_used: boolean | null;
  cpms_id: string | null;
  dialect: string | null;
  has_url: boolean;
};

const chargersSql = `
  SELECT k.identity AS sent, c.id, c.identity, c.vendor, c.model, c.ocpp_version,
    c.last_connected_at, usable.state IS NOT NULL AS has_active,
    usable.activated_at AS active_since, usable.last_used_at IS NOT NULL AS active_used,
    m.id AS cpms_id, m.dialect, m.url IS NOT NULL AS has_url
  FROM unnest($2::text[]) AS k (identity)
  JOIN LATERAL (
    (SELECT id FROM charger WHERE tenant_id = $1 AND identity = k.identity AND deleted_at IS NULL)
    UNION ALL
    (SELECT charger_id FROM identity_alias WHERE tenant_id = $1 AND identity = k.identity
      AND (expires_at IS NULL OR expires_at > now()))
    LIMIT 1
  ) found ON true
  JOIN charger c ON c.id = found.id AND c.deleted_at IS NULL
  LEFT JOIN cpms m ON m.id = c.cpms_id
  LEFT JOIN LATERAL (
    SELECT state, activated_at, last_used_at FROM credential
    WHERE charger_id = c.id AND kind = 'basic' AND state IN ('active', 'pending')
    ORDER BY (state = 'active') DESC LIMIT 1
  ) usable ON true`;

function ofCharger(tenant: NonNullable<Facts['tenant']>, row: Row): ReportFacts {
  return {
    ...factsWithoutCharger(tenant),
    chargerId: row.id,
    charger: {
      id: row.id,
      identity: row.identity,
      deletedAt: null,
      ocppVersion: row.ocpp_version,
      vendor: row.vendor,
      model: row.model,
      lastConnectedAt: row.last_connected_at?.toISOString() ?? null,
      credential: {
        hasActive: row.has_active,
        activeSince: row.active_since?.toISOString() ?? null,
        activeUsed: row.active_used ?? false,
      },
    },
    cpms:
      row.cpms_id === null
        ? null
        : {
            dialect: dialects.find((dialect) => dialect === row.dialect) ?? null,
            builtIn: !row.has_url,
          },
  };
}

/** Whether another tenant has it stays untold: row-level security hides it from this reader. */
function ofUnknown(
  tenant: NonNullable<Facts['tenant']>,
  surroundings: Surroundings | null,
): ReportFacts {
  const deleted = surroundings?.deleted ?? null;
  return {
    ...factsWithoutCharger(tenant),
    resembles: surroundings?.resembles ?? [],
    charger:
      deleted === null
        ? null
        : {
            ...deleted,
            ocppVersion: null,
            vendor: null,
            model: null,
            lastConnectedAt: null,
            credential: { hasActive: false, activeSince: null, activeUsed: false },
          },
  };
}
