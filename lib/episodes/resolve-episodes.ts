import type pg from 'pg';
import type { ChargerChanges } from '@/lib/chargers/charger-changes';
import type { ErrorType } from '@/lib/diagnosis/error-types';

/** A connection that held this long was not "dropped after accept", seconds. */
const heldSeconds = 60;

/** These go on while the charger connects again and again: an acceptance ends none of them. */
const outlastAcceptance: readonly ErrorType[] = ['session-conflict', 'dropped-after-accept'];

/** These say nothing about what else is wrong, so they end no other episode. */
const saysNothingElse: readonly ErrorType[] = ['throttled', 'session-conflict', 'unreachable'];

/**
 * Ends the episodes that what happened has disproved: `unreachable` by any contact, most by an
 * acceptance, one error by another that shows that the charger got past it. Reads the charger's
 * own last contact and acceptance, so that events that come late settle the same way.
 */
export async function resolveEpisodes(
  client: pg.ClientBase,
  chargerIds: readonly string[],
  { attempts, ended }: ChargerChanges,
): Promise<void> {
  await client.query({
    name: 'resolve-disproved',
    text: disprovedSql,
    values: [chargerIds, outlastAcceptance],
  });
  const held = ended.filter((event) => (event.evidence.close?.afterMs ?? 0) >= heldSeconds * 1000);
  if (held.length > 0) {
    await client.query({
      name: 'resolve-held',
      text: heldSql,
      values: [held.map((event) => event.chargerId), held.map((event) => event.endedAt)],
    });
  }
  const refused = attempts.filter((attempt) => attempt.diagnosis !== null);
  if (refused.length > 0) {
    await client.query({
      name: 'resolve-superseded',
      text: supersededSql,
      values: [
        refused.map((attempt) => attempt.chargerId),
        refused.map((attempt) => attempt.startedAt),
        refused.map((attempt) => attempt.diagnosis?.errorType),
        [...outlastAcceptance, ...saysNothingElse],
        saysNothingElse,
      ],
    });
  }
}

const disprovedSql = `
  UPDATE episode SET state = 'resolved', resolved_at = disproved.at
  FROM (
    SELECT open.id,
      CASE WHEN open.error_type = 'unreachable' THEN c.last_seen_at
           WHEN open.error_type = 'dropped-after-accept' THEN c.last_seen_at
           ELSE c.last_connected_at END AS at
    FROM episode AS open
    JOIN charger AS c ON c.id = open.charger_id
    LEFT JOIN charger_session AS live ON live.charger_id = c.id
    WHERE open.state = 'open' AND open.charger_id = ANY ($1::uuid[])
      AND CASE
        WHEN open.error_type = 'unreachable' THEN c.last_seen_at > open.last_seen_at
        WHEN open.error_type = 'dropped-after-accept' THEN live.connected_at > open.last_seen_at
          AND c.last_seen_at > live.connected_at + interval '${heldSeconds} seconds'
        ELSE open.error_type <> ALL ($2::text[]) AND c.last_connected_at > open.last_seen_at END
  ) AS disproved
  WHERE episode.id = disproved.id`;

const heldSql = `
  UPDATE episode SET state = 'resolved', resolved_at = given.at
  FROM unnest($1::uuid[], $2::timestamptz[]) AS given (charger_id, at)
  WHERE episode.charger_id = given.charger_id AND episode.state = 'open'
    AND episode.error_type = 'dropped-after-accept' AND episode.last_seen_at < given.at`;

const supersededSql = `
  UPDATE episode SET state = 'resolved', resolved_at = past.at
  FROM (
    SELECT open.id, min(given.at) AS at
    FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]) AS given (charger_id, at, error_type)
    JOIN episode AS open ON open.charger_id = given.charger_id AND open.state = 'open'
      AND open.last_seen_at < given.at AND open.error_type <> given.error_type
    WHERE open.error_type <> ALL ($4::text[]) AND given.error_type <> ALL ($5::text[])
    GROUP BY open.id
  ) AS past
  WHERE episode.id = past.id`;
