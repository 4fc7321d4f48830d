import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';

type Place = { id: string; name: string };

/** Where a charger that knocks most likely belongs, and why that is thought. */
export type Proposal = {
  site: Place | null;
  cpms: Place | null;
  /** How many registered chargers it goes by, and what they share with it. */
  because: { count: number; how: 'address' | 'name' } | null;
  /** The deleted charger that had exactly this identity. */
  deletedChargerId: string | null;
};

/** Proposals for unknown identities, by their ids: as the chargers at their address, else of their name. */
export async function proposeRegistrations(
  ctx: Context,
  unknownIdentityIds: readonly string[],
): Promise<Map<string, Proposal>> {
  authorize(ctx.actor, 'fix.register-charger');
  return inScope(ctx, (tx) => findProposals(tx, unknownIdentityIds));
}

/** The same within a transaction of the caller's, who has authorized it. */
export async function findProposals(
  tx: Transaction,
  unknownIdentityIds: readonly string[],
): Promise<Map<string, Proposal>> {
  const rows = await tx.$queryRawUnsafe<Row[]>(proposalSql, [...unknownIdentityIds]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        site: placeOf(row.site_id, row.site_name),
        cpms: placeOf(row.cpms_id, row.cpms_name),
        because:
          row.near === null || row.near === 0
            ? null
            : { count: row.near, how: row.by_address ? 'address' : 'name' },
        deletedChargerId: row.deleted_id,
      },
    ]),
  );
}

type Row = {
  id: string;
  site_id: string | null;
  site_name: string | null;
  cpms_id: string | null;
  cpms_name: string | null;
  near: number | null;
  by_address: boolean | null;
  deleted_id: string | null;
};

// Chargers of one series differ in the digits at their end.
const proposalSql = `
  SELECT u.id, site.id AS site_id, site.name AS site_name,
    cpms.id AS cpms_id, cpms.name AS cpms_name,
    best.near::int AS near, best.by_address, gone.id AS deleted_id
  FROM unknown_identity AS u
  LEFT JOIN LATERAL (
    SELECT mode() WITHIN GROUP (ORDER BY near.site_id) AS site_id,
      mode() WITHIN GROUP (ORDER BY near.cpms_id) AS cpms_id,
      count(*) AS near, near.by_address
    FROM (
      SELECT c.site_id, c.cpms_id, c.last_address IS NOT DISTINCT FROM u.last_address AS by_address
      FROM charger AS c
      WHERE c.tenant_id = u.tenant_id AND c.deleted_at IS NULL
        AND (c.last_address = u.last_address
          OR (length(regexp_replace(u.identity, '[0-9]+$', '')) >= 3
            AND starts_with(c.identity, regexp_replace(u.identity, '[0-9]+$', ''))))
      LIMIT 200) AS near
    GROUP BY near.by_address ORDER BY near.by_address DESC LIMIT 1) AS best ON true
  LEFT JOIN LATERAL (
    SELECT min(m.id::text)::uuid AS id FROM cpms AS m
    WHERE m.tenant_id = u.tenant_id HAVING count(*) = 1) AS sole ON true
  LEFT JOIN site ON site.id = best.site_id
  LEFT JOIN cpms ON cpms.id = coalesce(best.cpms_id, sole.id)
  LEFT JOIN LATERAL (
    SELECT c.id FROM charger AS c
    WHERE c.tenant_id = u.tenant_id AND c.identity = u.identity AND c.deleted_at IS NOT NULL
    ORDER BY c.deleted_at DESC LIMIT 1) AS gone ON true
  WHERE u.id = ANY ($1::uuid[])`;

function placeOf(id: string | null, name: string | null): Place | null {
  return id === null || name === null ? null : { id, name };
}
