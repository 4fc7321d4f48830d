import type { Transaction } from '@/lib/db/database';
import { Prisma } from '@/lib/db/generated/client';
import type { KeysetCursor } from '@/lib/format/keyset-cursor';
import type { AttemptFilters } from './attempt-filters';

/** So many are looked through for a page at most: what is rare is found over several pages. */
const lookedThrough = 5_000;
/** And so many in all lanes together: each lane of several may hold the whole page. */
const readInAll = 20_000;

export type AttemptScope = {
  /** Every attempt of the installation, also those of no tenant. */
  isEverything: boolean;
  /** Those of no tenant alone. */
  isNobody: boolean;
  tenantIds: readonly string[];
  /** The chargers in view that are or were registered under the identity asked for. */
  chargerIds: readonly string[];
};

type Place = { id: string; startedAt: Date };
type PlaceRow = Place & { fits: boolean };

export type FoundAttempts = {
  /** One more than a page where there are more. */
  places: Place[];
  /** Where looking ended before everything was looked through; null at the end of the list. */
  lookedTo: Place | null;
};

/**
 * Where the latest attempts lie that fit, newest first. Each lane is one ordered walk of an index,
 * cut off after so many rows, so that a page costs the same however many attempts there are and
 * however few of them fit.
 */
export async function findRecentAttempts(
  tx: Transaction,
  scope: AttemptScope,
  filters: AttemptFilters,
  limit: number,
): Promise<FoundAttempts> {
  const fits = conditionsOf(filters);
  const lookedAt = fits.length === 0 ? limit : Math.max(limit, reach(scope));
  const lanes = lanesOf(scope, filters).map((lane) => lane(afterOf(filters.cursor), lookedAt));
  if (lanes.length === 0) return { places: [], lookedTo: null };
  const rows = await tx.$queryRaw<PlaceRow[]>`
    WITH seen AS MATERIALIZED (
      SELECT * FROM (${Prisma.join(lanes, ' UNION ALL ')}) AS lane
      ORDER BY started_at DESC, id LIMIT ${lookedAt})
    (SELECT id, started_at AS "startedAt", true AS fits FROM seen
      WHERE ${fits.length === 0 ? Prisma.sql`true` : Prisma.join(fits, ' AND ')}
      ORDER BY started_at DESC, id LIMIT ${limit})
    UNION ALL
    (SELECT id, started_at, false FROM seen
      ORDER BY started_at DESC, id OFFSET ${lookedAt - 1})`;
  return {
    places: rows.filter((row) => row.fits),
    lookedTo: rows.find((row) => !row.fits) ?? null,
  };
}

function reach({ isEverything, tenantIds }: AttemptScope): number {
  const lanes = isEverything ? 1 : Math.max(1, tenantIds.length);
  return Math.min(lookedThrough, Math.floor(readInAll / lanes));
}

type Lane = (after: Prisma.Sql, limit: number) => Prisma.Sql;

/** The indexes to walk. No attempt is in two of them. */
function lanesOf(scope: AttemptScope, filters: AttemptFilters): Lane[] {
  const { chargerIds, isEverything, isNobody, tenantIds } = scope;
  const ofIdentity =
    filters.identity === null
      ? Prisma.sql`true`
      : Prisma.sql`a.identity = ${filters.identity} AND a.charger_id IS NULL`;
  const ofNobody = lane(Prisma.sql`a.tenant_id IS NULL AND ${ofIdentity}`);
  if (isNobody) return [ofNobody];
  if (filters.identity !== null) {
    const ofTenants = eachLane(tenantIds, Prisma.sql`a.tenant_id = key.id AND ${ofIdentity}`);
    const ofChargers = eachLane(chargerIds, Prisma.sql`a.charger_id = key.id`);
    return [
      ofTenants,
      ...(filters.charger === null ? [ofChargers] : []),
      ...(isEverything ? [ofNobody] : []),
    ];
  }
  const ofNoCharger =
    filters.charger === null ? Prisma.sql`true` : Prisma.sql`a.charger_id IS NULL`;
  return isEverything
    ? [lane(ofNoCharger)]
    : [eachLane(tenantIds, Prisma.sql`a.tenant_id = key.id AND ${ofNoCharger}`)];
}

const columns = Prisma.sql`a.id, a.started_at, a.outcome, a.error_type, a.address`;

function lane(where: Prisma.Sql): Lane {
  return (after, limit) => Prisma.sql`
    (SELECT ${columns} FROM connection_attempt a WHERE ${where} AND ${after}
     ORDER BY a.started_at DESC, a.id LIMIT ${limit})`;
}

/** One walk for each key, since an index is in order only within one. */
function eachLane(keys: readonly string[], where: Prisma.Sql): Lane {
  return (after, limit) => Prisma.sql`
    (SELECT a.* FROM unnest(${[...keys]}::uuid[]) AS key(id)
     CROSS JOIN LATERAL ${lane(where)(after, limit)} AS a)`;
}

/** What no index leads to is asked of what was looked through. */
function conditionsOf({ address, error, outcome }: AttemptFilters): Prisma.Sql[] {
  return [
    ...(outcome === null ? [] : [Prisma.sql`outcome = ${outcome}::attempt_outcome`]),
    ...(error === null ? [] : [Prisma.sql`error_type = ${error}`]),
    ...(address === null ? [] : [Prisma.sql`address = ${address}`]),
  ];
}

/** The bound on the time alone lets Postgres skip whole partitions. */
function afterOf(cursor: KeysetCursor | null): Prisma.Sql {
  if (cursor === null) return Prisma.sql`true`;
  const after = Prisma.sql`${cursor.after}::timestamptz`;
  return Prisma.sql`(a.started_at <= ${after}
    AND (a.started_at < ${after} OR a.id > ${cursor.id}::uuid))`;
}
