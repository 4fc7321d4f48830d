import type pg from 'pg';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';

type Group = {
  tenantId: string;
  identity: string;
  identityKey: string;
  first: Date;
  last: Date;
  count: number;
  address: string;
  resembles: AttemptEvent['resembles'];
};

/**
 * Counts what knocked at a tenant without being registered there.
 * @returns ids of the rows by "tenantId identity".
 */
export async function foldUnknownIdentities(
  client: pg.ClientBase,
  attempts: readonly AttemptEvent[],
): Promise<Map<string, string>> {
  const groups = group(attempts);
  if (groups.length === 0) return new Map();
  const rows = await client.query<{ id: string; tenant_id: string; identity: string }>({
    name: 'fold-unknown-identities',
    text: foldSql,
    values: [
      groups.map((g) => g.tenantId),
      groups.map((g) => g.identity),
      groups.map((g) => g.identityKey),
      groups.map((g) => g.first),
      groups.map((g) => g.last),
      groups.map((g) => g.count),
      groups.map((g) => g.address),
      groups.map((g) => g.resembles?.chargerId ?? null),
      groups.map((g) => g.resembles?.how ?? null),
    ],
  });
  return new Map(rows.rows.map((row) => [`${row.tenant_id} ${row.identity}`, row.id]));
}

function group(attempts: readonly AttemptEvent[]): Group[] {
  const groups = new Map<string, Group>();
  for (const attempt of attempts) {
    const { tenantId, identity, chargerId } = attempt;
    if (tenantId === null || identity === null || identity === '' || chargerId !== null) continue;
    if (attempt.diagnosis?.errorType !== 'not-registered') continue;
    const key = `${tenantId} ${identity}`;
    const found = groups.get(key);
    if (found === undefined) groups.set(key, newGroup(attempt, tenantId, identity));
    else addToGroup(found, attempt);
  }
  // One order for all gateways, so that their row locks cannot cross.
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function newGroup(attempt: AttemptEvent, tenantId: string, identity: string): Group {
  return {
    tenantId,
    identity,
    identityKey: attempt.identityKey ?? '',
    first: attempt.startedAt,
    last: attempt.startedAt,
    count: 1,
    address: attempt.evidence.address,
    resembles: attempt.resembles,
  };
}

function addToGroup(found: Group, attempt: AttemptEvent): void {
  found.count += 1;
  if (attempt.startedAt < found.first) found.first = attempt.startedAt;
  if (attempt.startedAt <= found.last) return;
  found.last = attempt.startedAt;
  found.address = attempt.evidence.address;
  found.resembles = attempt.resembles;
}

const foldSql = `
  INSERT INTO unknown_identity AS known
    (id, tenant_id, identity, identity_key, first_seen_at, last_seen_at, attempt_count,
     last_address, resembles_charger_id, resemblance)
  SELECT gen_random_uuid(), given.*
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[],
              $6::int[], $7::text[], $8::uuid[], $9::text[]) AS given
  ON CONFLICT (tenant_id, identity) DO UPDATE SET
    attempt_count = known.attempt_count + excluded.attempt_count,
    first_seen_at = least(known.first_seen_at, excluded.first_seen_at),
    last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at),
    last_address = excluded.last_address,
    resembles_charger_id = excluded.resembles_charger_id,
    resemblance = excluded.resemblance
  RETURNING id, tenant_id, identity`;
