import type pg from 'pg';
import type { ResemblingCharger } from '@/lib/diagnosis/facts';
import { identityKey, resemblance } from '@/lib/ocpp/identity-key';

/** What is known around an identity that is not registered. */
export type Surroundings = {
  resembles: readonly ResemblingCharger[];
  /** The deleted charger that had exactly this identity. */
  deleted: { id: string; identity: string; deletedAt: string } | null;
  isRegisteredElsewhere: boolean;
  /** Does an identity exist that goes on where this one ends? */
  isCutOff: boolean;
};

export const noSurroundings: Surroundings = {
  resembles: [],
  deleted: null,
  isRegisteredElsewhere: false,
  isCutOff: false,
};

const maxResembling = 5;
const minKeptLength = 5;

// The trigram operator works on the expression that the search index of the portal is built on.
const sql = `
  SELECT k.position::int, near.list AS near, gone.id AS deleted_id,
    gone.identity AS deleted_identity, gone.deleted_at,
    EXISTS (SELECT 1 FROM tenant t JOIN charger c ON c.tenant_id = t.id
      WHERE t.id <> k.tenant_id AND c.identity = k.identity AND c.deleted_at IS NULL) AS elsewhere
  FROM unnest($1::uuid[], $2::text[], $3::text[])
    WITH ORDINALITY AS k (tenant_id, identity, key, position)
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('id', id, 'identity', identity)) AS list FROM (
      (SELECT id, identity FROM charger
        WHERE tenant_id = k.tenant_id AND identity_key = k.key AND deleted_at IS NULL LIMIT 10)
      UNION
      (SELECT id, identity FROM charger
        WHERE tenant_id = k.tenant_id AND deleted_at IS NULL AND (identity || ' ' ||
          coalesce(serial, '') || ' ' || coalesce(vendor, '') || ' ' || coalesce(model, ''))
          %> k.identity LIMIT 20)
    ) candidate
  ) near ON true
  LEFT JOIN LATERAL (
    SELECT id, identity, deleted_at FROM charger
    WHERE tenant_id = k.tenant_id AND identity_key = k.key AND identity = k.identity
      AND deleted_at IS NOT NULL
    ORDER BY deleted_at DESC LIMIT 1
  ) gone ON true`;

type Row = {
  position: number;
  near: { id: string; identity: string }[] | null;
  deleted_id: string | null;
  deleted_identity: string | null;
  deleted_at: Date | null;
  elsewhere: boolean;
};

/** What surrounds identities that are not registered, in their order. */
export async function loadSurroundings(
  pool: pg.Pool | pg.ClientBase,
  keys: readonly { tenantId: string; text: string }[],
): Promise<(Surroundings | null)[]> {
  const { rows } = await pool.query<Row>(sql, [
    keys.map((key) => key.tenantId),
    keys.map((key) => key.text),
    keys.map((key) => identityKey(key.text)),
  ]);
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  return keys.map((key, index) => {
    const row = byPosition.get(index + 1);
    return row === undefined ? null : toSurroundings(key.text, row);
  });
}

function toSurroundings(sent: string, row: Row): Surroundings {
  return {
    resembles: (row.near ?? [])
      .flatMap(({ id, identity }) => {
        const how = resemblance(sent, identity);
        return how === null ? [] : [{ chargerId: id, identity, how }];
      })
      .sort((a, b) => rank(a.how) - rank(b.how))
      .slice(0, maxResembling),
    deleted:
      row.deleted_id === null || row.deleted_identity === null || row.deleted_at === null
        ? null
        : {
            id: row.deleted_id,
            identity: row.deleted_identity,
            deletedAt: row.deleted_at.toISOString(),
          },
    isRegisteredElsewhere: row.elsewhere,
    isCutOff: (row.near ?? []).some(({ identity }) => goesOn(sent, identity)),
  };
}

/** Half of the identity at least, so that a short common beginning does not count. */
function goesOn(sent: string, identity: string): boolean {
  const isLongEnough = sent.length >= minKeptLength && sent.length * 2 >= identity.length;
  return (
    isLongEnough &&
    identity.length > sent.length &&
    identity.toLowerCase().startsWith(sent.toLowerCase())
  );
}

/** The more certain the likeness, the further in front. */
function rank(how: Surroundings['resembles'][number]['how']): number {
  return order.indexOf(how);
}

const order = [
  'case',
  'whitespace',
  'percent-encoding',
  'separators',
  'look-alike',
  'prefix',
  'typo',
] as const;
