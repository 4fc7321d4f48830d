import type pg from 'pg';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';

/** An attempt (or the end of one) that belongs to an episode. Exactly one subject is set. */
export type EpisodeHit = {
  tenantId: string;
  chargerId: string | null;
  unknownIdentityId: string | null;
  at: Date;
  attemptId: string | null;
  address: string | null;
  diagnosis: Diagnosis;
};

/** Within this time after it was resolved, the same error reopens its episode. */
const reopenWithinMinutes = 60;

type Group = { first: Date; last: EpisodeHit; count: number };

/**
 * Opens, counts and reopens episodes: one open episode per subject and error type.
 * The caller has locked the chargers concerned.
 */
export async function foldEpisodes(
  client: pg.ClientBase,
  hits: readonly EpisodeHit[],
): Promise<void> {
  const groups = group(hits);
  if (groups.length === 0) return;
  await client.query({
    name: 'reopen-episodes',
    text: reopenSql,
    values: [
      groups.map((g) => g.last.chargerId),
      groups.map((g) => g.last.unknownIdentityId),
      groups.map((g) => g.last.diagnosis.errorType),
      groups.map((g) => g.first),
    ],
  });
  const ofChargers = groups.filter((g) => g.last.chargerId !== null);
  const ofUnknown = groups.filter((g) => g.last.chargerId === null);
  await fold(client, 'charger_id', ofChargers);
  await fold(client, 'unknown_identity_id', ofUnknown);
}

type Subject = 'charger_id' | 'unknown_identity_id';

async function fold(
  client: pg.ClientBase,
  subject: Subject,
  groups: readonly Group[],
): Promise<void> {
  if (groups.length === 0) return;
  // One JSON text: an array of JSON documents would be escaped twice on the way.
  const rows = groups.map(({ count, first, last }) => ({
    tenant_id: last.tenantId,
    charger_id: last.chargerId,
    unknown_identity_id: last.unknownIdentityId,
    error_type: last.diagnosis.errorType,
    cause: last.diagnosis.causes[0]?.causeId ?? '',
    refused_by: last.diagnosis.refusedBy,
    first,
    last: last.at,
    count,
    attempt_id: last.attemptId,
    address: last.address,
    diagnosis: last.diagnosis,
  }));
  await client.query({
    name: `fold-episodes-by-${subject}`,
    text: foldSql(subject),
    values: [JSON.stringify(rows)],
  });
}

function group(hits: readonly EpisodeHit[]): Group[] {
  const groups = new Map<string, Group>();
  for (const hit of hits) {
    const key = `${hit.chargerId ?? hit.unknownIdentityId} ${hit.diagnosis.errorType}`;
    const found = groups.get(key);
    if (found === undefined) {
      groups.set(key, { first: hit.at, last: hit, count: countOf(hit) });
      continue;
    }
    found.count += countOf(hit);
    if (hit.at < found.first) found.first = hit.at;
    if (hit.at >= found.last.at) found.last = hit;
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Silence is an episode without an attempt. */
function countOf(hit: EpisodeHit): number {
  return hit.attemptId === null ? 0 : 1;
}

const reopenSql = `
  UPDATE episode SET state = 'open', resolved_at = NULL, reopened_count = reopened_count + 1
  FROM (
    SELECT DISTINCT ON (past.charger_id, past.unknown_identity_id, past.error_type) past.id
    FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[])
      AS given (charger_id, unknown_identity_id, error_type, at)
    JOIN episode AS past ON past.error_type = given.error_type
      AND (past.charger_id = given.charger_id OR past.unknown_identity_id = given.unknown_identity_id)
    WHERE past.state = 'resolved'
      AND past.resolved_at > given.at - interval '${reopenWithinMinutes} minutes'
      AND NOT EXISTS (
        SELECT FROM episode AS open WHERE open.state = 'open' AND open.error_type = past.error_type
          AND (open.charger_id = past.charger_id OR open.unknown_identity_id = past.unknown_identity_id))
    ORDER BY past.charger_id, past.unknown_identity_id, past.error_type, past.resolved_at DESC
  ) AS latest
  WHERE episode.id = latest.id`;

const foldSql = (subject: Subject) => `
  INSERT INTO episode AS known
    (id, tenant_id, charger_id, unknown_identity_id, error_type, cause, refused_by, opened_at,
     last_seen_at, attempt_count, last_attempt_id, last_address, diagnosis)
  SELECT gen_random_uuid(), tenant_id, charger_id, unknown_identity_id, error_type, cause,
         refused_by, first, last, count, attempt_id, address, diagnosis
  FROM json_to_recordset($1::json) AS given (
    tenant_id uuid, charger_id uuid, unknown_identity_id uuid, error_type text, cause text,
    refused_by text, first timestamptz, last timestamptz, count int, attempt_id uuid, address text,
    diagnosis jsonb)
  ON CONFLICT (${subject}, error_type) WHERE state = 'open' AND ${subject} IS NOT NULL
  DO UPDATE SET
    attempt_count = known.attempt_count + excluded.attempt_count,
    opened_at = least(known.opened_at, excluded.opened_at),
    last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at),
    cause = CASE WHEN excluded.last_seen_at >= known.last_seen_at THEN excluded.cause ELSE known.cause END,
    refused_by = CASE WHEN excluded.last_seen_at >= known.last_seen_at THEN excluded.refused_by ELSE known.refused_by END,
    diagnosis = CASE WHEN excluded.last_seen_at >= known.last_seen_at THEN excluded.diagnosis ELSE known.diagnosis END,
    last_attempt_id = CASE WHEN excluded.last_seen_at >= known.last_seen_at THEN excluded.last_attempt_id ELSE known.last_attempt_id END,
    last_address = CASE WHEN excluded.last_seen_at >= known.last_seen_at THEN excluded.last_address ELSE known.last_address END`;
