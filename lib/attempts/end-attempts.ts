import type pg from 'pg';
import type { SessionEndedEvent } from './gateway-event';

/**
 * Completes the attempts whose sessions ended.
 * @returns ids of the attempts that had not been completed before.
 */
export async function endAttempts(
  client: pg.ClientBase,
  ends: readonly SessionEndedEvent[],
): Promise<Set<string>> {
  if (ends.length === 0) return new Set();
  const updated = await client.query<{ id: string }>({
    name: 'end-attempts',
    text: `
      UPDATE connection_attempt AS attempt
      SET ended_at = given.ended_at, evidence = given.evidence::jsonb,
          diagnosis = given.diagnosis::jsonb, error_type = given.error_type,
          cause = given.cause, refused_by = given.refused_by
      FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::text[], $5::text[],
                  $6::text[], $7::text[], $8::text[])
        AS given (id, started_at, ended_at, evidence, diagnosis, error_type, cause, refused_by)
      WHERE attempt.started_at = given.started_at AND attempt.id = given.id
        AND attempt.ended_at IS NULL
      RETURNING attempt.id`,
    values: [
      ends.map((event) => event.attemptId),
      ends.map((event) => event.startedAt),
      ends.map((event) => event.endedAt),
      ends.map((event) => JSON.stringify(event.evidence)),
      ends.map((event) => (event.diagnosis === null ? null : JSON.stringify(event.diagnosis))),
      ends.map((event) => event.diagnosis?.errorType ?? null),
      ends.map((event) => event.diagnosis?.causes[0]?.causeId ?? null),
      ends.map((event) => event.diagnosis?.refusedBy ?? null),
    ],
  });
  return new Set(updated.rows.map((row) => row.id));
}
