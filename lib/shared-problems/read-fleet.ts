import type pg from 'pg';
import { errorTypes, type ErrorType } from '@/lib/diagnosis/error-types';
import { sharedKinds, type Fleet, type SharedKind } from '@/lib/diagnosis/shared/shared-problem';

/** Past this many failing chargers of a tenant, the latest tell enough. */
const maxFailing = 20_000;
const minGroup = 3;

/** What a charger has in common with others, one row for each kind. */
const sharesOf = (charger: string) => `(VALUES
  ('site', ${charger}.site_id::text),
  ('address-range', ${charger}.address_range),
  ('model', CASE WHEN ${charger}.model IS NOT NULL
    THEN concat_ws(' ', ${charger}.vendor, ${charger}.model) END),
  ('firmware', CASE WHEN ${charger}.model IS NOT NULL AND ${charger}.firmware IS NOT NULL
    THEN concat_ws(' ', ${charger}.vendor, ${charger}.model, ${charger}.firmware) END),
  ('cpms', ${charger}.cpms_id::text),
  ('gateway', ${charger}.last_gateway)) AS shared (kind, key)`;

/** Expected and seen before: one that was never there says nothing about the others. */
const counts = (charger: string) => `${charger}.deleted_at IS NULL
  AND ${charger}.is_expected_online AND ${charger}.last_seen_at IS NOT NULL`;

type FailingRow = {
  chargerId: string;
  errorType: ErrorType;
  causeId: string;
  since: Date;
  shares: Fleet['failing'][number]['shares'] | null;
};
type GroupRow = { kind: SharedKind; key: string; name: string | null; total: number };

/** A tenant's chargers as the detection of shared problems sees them. */
export async function readFleet(client: pg.ClientBase, tenantId: string): Promise<Fleet> {
  const failing = await client.query<FailingRow>(failingSql, [tenantId, errorTypes, maxFailing]);
  const groups = await client.query<GroupRow>(groupsSql, [tenantId, sharedKinds, minGroup]);
  const all = await client.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM charger AS c WHERE c.tenant_id = $1 AND ${counts('c')}`,
    [tenantId],
  );
  return {
    total: all.rows[0]?.total ?? 0,
    failing: failing.rows.map((row) => ({ ...row, shares: row.shares ?? {} })),
    groups: groups.rows.map((row) => ({ ...row, name: row.name ?? row.key })),
  };
}

const failingSql = `
  SELECT e.charger_id AS "chargerId", e.error_type AS "errorType", e.cause AS "causeId",
    e.opened_at AS since,
    (SELECT jsonb_object_agg(kind, key) FROM ${sharesOf('c')} WHERE key IS NOT NULL) AS shares
  FROM episode AS e JOIN charger AS c ON c.id = e.charger_id
  WHERE e.tenant_id = $1 AND e.state = 'open' AND e.error_type = ANY ($2::text[])
    AND ${counts('c')}
  ORDER BY e.opened_at DESC LIMIT $3`;

const groupsSql = `
  SELECT counted.kind, counted.key, counted.total, coalesce(site.name, cpms.name) AS name
  FROM (
    SELECT kind, key, count(*)::int AS total
    FROM charger AS c CROSS JOIN LATERAL ${sharesOf('c')}
    WHERE c.tenant_id = $1 AND ${counts('c')} AND key IS NOT NULL AND kind = ANY ($2::text[])
    GROUP BY kind, key HAVING count(*) >= $3) AS counted
  LEFT JOIN site ON counted.kind = 'site' AND site.tenant_id = $1 AND site.id::text = counted.key
  LEFT JOIN cpms ON counted.kind = 'cpms' AND cpms.tenant_id = $1 AND cpms.id::text = counted.key`;
