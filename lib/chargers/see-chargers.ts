import type pg from 'pg';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import { addressRangeOf } from '@/lib/format/address-range-of';
import type { ChargerChanges } from './charger-changes';
import { learnedIntervalSql } from './learned-interval';

/** What one batch tells of a charger. */
type Seen = {
  at: Date;
  address: string | null;
  gateway: string | null;
  accepted: AttemptEvent | null;
  /** Its first attempt: how long it was away before. */
  firstAttemptAt: Date | null;
  /** Heard of last before that attempt, in this batch. */
  heardBeforeAt: Date | null;
  /** Its first sign of life over an open connection. */
  signAt: Date | null;
};

/** Brings last contact, address, version and the usual intervals up to date. */
export async function seeChargers(client: pg.ClientBase, changes: ChargerChanges): Promise<void> {
  const rows = [...foldSeen(changes)];
  await client.query({
    name: 'see-chargers',
    text: seeSql,
    values: [
      rows.map(([chargerId]) => chargerId),
      rows.map(([, row]) => row.at),
      rows.map(([, row]) => row.address),
      rows.map(([, row]) => row.accepted?.startedAt ?? null),
      rows.map(([, row]) => row.accepted?.subprotocol ?? null),
      rows.map(([, row]) => row.accepted?.evidence.transport ?? null),
      rows.map(([, row]) => (row.address === null ? null : addressRangeOf(row.address))),
      rows.map(([, row]) => row.gateway),
      rows.map(([, row]) => row.firstAttemptAt),
      rows.map(([, row]) => row.signAt),
      rows.map(([, row]) => row.heardBeforeAt),
    ],
  });
}

function foldSeen({ attempts, ended, signs }: ChargerChanges): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  const see = (chargerId: string, at: Date, address: string | null): Seen => {
    const known = seen.get(chargerId);
    if (known === undefined) {
      const first: Seen = {
        ...{ at, address, gateway: null, accepted: null },
        ...{ firstAttemptAt: null, heardBeforeAt: null, signAt: null },
      };
      seen.set(chargerId, first);
      return first;
    }
    const isNewer = at >= known.at;
    known.address = isNewer ? (address ?? known.address) : (known.address ?? address);
    if (isNewer) known.at = at;
    return known;
  };
  for (const attempt of attempts) {
    if (attempt.chargerId === null) continue;
    const { startedAt } = attempt;
    const row = see(attempt.chargerId, startedAt, attempt.evidence.address);
    if (row.at === startedAt) row.gateway = attempt.gateway;
    if (row.firstAttemptAt === null || startedAt < row.firstAttemptAt) {
      row.firstAttemptAt = startedAt;
    }
    const isLatest = row.accepted === null || row.accepted.startedAt <= startedAt;
    if (attempt.outcome === 'accepted' && isLatest) row.accepted = attempt;
  }
  for (const event of ended) {
    hear(see(event.chargerId, event.endedAt, event.evidence.address), event.endedAt);
  }
  for (const sign of signs) {
    const row = see(sign.chargerId, sign.at, null);
    hear(row, sign.at);
    if (row.signAt === null || sign.at < row.signAt) row.signAt = sign.at;
  }
  return seen;
}

/** A session may end and the next one begin in one batch: it was away only in between. */
function hear(row: Seen, at: Date): void {
  if (row.firstAttemptAt === null || at >= row.firstAttemptAt) return;
  if (row.heardBeforeAt === null || at > row.heardBeforeAt) row.heardBeforeAt = at;
}

/** Connected, what counts is the pace of its signs; apart, how long it stays away. */
const signGap = `CASE WHEN given.first_attempt_at IS NULL
  THEN extract(epoch FROM given.sign_at - last_seen_at) END`;
const awayGap = `extract(epoch FROM
  given.first_attempt_at - greatest(last_seen_at, given.heard_before_at))`;

// No index holds a column that each contact changes; the address range seldom changes.
const seeSql = `
  UPDATE charger SET
    expected_interval_seconds = ${learnedIntervalSql('expected_interval_seconds', `(${signGap})`)},
    reconnect_interval_seconds = ${learnedIntervalSql('reconnect_interval_seconds', awayGap)},
    last_seen_at = greatest(last_seen_at, given.at),
    last_address = coalesce(given.address, last_address),
    address_range = CASE WHEN given.address IS NULL THEN charger.address_range
      ELSE given.address_range END,
    last_gateway = coalesce(given.gateway, last_gateway),
    last_connected_at = greatest(last_connected_at, given.accepted_at),
    ocpp_version = coalesce(given.subprotocol, ocpp_version),
    last_transport = coalesce(given.transport, last_transport)
  FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::timestamptz[], $5::text[],
              $6::text[], $7::text[], $8::text[], $9::timestamptz[], $10::timestamptz[],
              $11::timestamptz[])
    AS given (id, at, address, accepted_at, subprotocol, transport, address_range, gateway,
              first_attempt_at, sign_at, heard_before_at)
  WHERE charger.id = given.id`;
