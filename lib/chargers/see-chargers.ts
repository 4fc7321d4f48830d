import type pg from 'pg';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';
import type { ChargerChanges } from './charger-changes';

/** Brings last contact, address, version and the usual interval up to date. */
export async function seeChargers(
  client: pg.ClientBase,
  { attempts, ended, signs }: ChargerChanges,
): Promise<void> {
  const seen = new Map<
    string,
    { at: Date; address: string | null; accepted: AttemptEvent | null }
  >();
  const see = (
    chargerId: string,
    at: Date,
    address: string | null,
    accepted: AttemptEvent | null,
  ) => {
    const known = seen.get(chargerId);
    const isNewer = known === undefined || at >= known.at;
    const latestAccepted =
      accepted !== null && (known?.accepted?.startedAt ?? new Date(0)) <= accepted.startedAt
        ? accepted
        : (known?.accepted ?? null);
    seen.set(chargerId, {
      at: isNewer ? at : known.at,
      address: isNewer ? (address ?? known?.address ?? null) : (known.address ?? address),
      accepted: latestAccepted,
    });
  };
  for (const attempt of attempts) {
    if (attempt.chargerId === null) continue;
    const accepted = attempt.outcome === 'accepted' ? attempt : null;
    see(attempt.chargerId, attempt.startedAt, attempt.evidence.address, accepted);
  }
  for (const event of ended) see(event.chargerId, event.endedAt, event.evidence.address, null);
  for (const sign of signs) see(sign.chargerId, sign.at, null, null);
  const rows = [...seen];
  await client.query({
    name: 'see-chargers',
    text: seeSql,
    values: [
      rows.map(([chargerId]) => chargerId),
      rows.map(([, row]) => row.at),
      rows.map(([, row]) => row.address),
      rows.map(([, row]) => row.accepted?.startedAt ?? null),
      rows.map(([, row]) => row.accepted?.subprotocol ?? null),
    ],
  });
}

/**
 * The usual interval is a moving average of the gaps between signs of life; gaps over a day
 * are absences, not habits, and do not count.
 */
const seeSql = `
  UPDATE charger SET
    expected_interval_seconds = CASE
      WHEN last_seen_at IS NULL OR given.at <= last_seen_at
        OR given.at > last_seen_at + interval '1 day' THEN expected_interval_seconds
      ELSE round(0.8 * coalesce(expected_interval_seconds, extract(epoch FROM given.at - last_seen_at))
               + 0.2 * extract(epoch FROM given.at - last_seen_at))::int END,
    last_seen_at = greatest(last_seen_at, given.at),
    last_address = coalesce(given.address, last_address),
    last_connected_at = greatest(last_connected_at, given.accepted_at),
    ocpp_version = coalesce(given.subprotocol, ocpp_version)
  FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::timestamptz[], $5::text[])
    AS given (id, at, address, accepted_at, subprotocol)
  WHERE charger.id = given.id`;
