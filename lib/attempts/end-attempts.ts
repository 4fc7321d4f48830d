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
  // One JSON text: an array of JSON documents would be escaped twice on the way.
  const rows = ends.map((event) => ({
    id: event.attemptId,
    started_at: event.startedAt,
    ended_at: event.endedAt,
    evidence: event.evidence,
    diagnosis: event.diagnosis ?? undefined,
    error_type: event.diagnosis?.errorType,
    cause: event.diagnosis?.causes[0]?.causeId,
    refused_by: event.diagnosis?.refusedBy,
  }));
  const updated = await client.query<{ id: string }>({
    name: 'end-attempts',
    text: `
      UPDATE connection_attempt AS attempt
      SET ended_at = given.ended_at, evidence = given.evidence, diagnosis = given.diagnosis,
          error_type = given.error_type, cause = given.cause, refused_by = given.refused_by
      FROM json_to_recordset($1::json) AS given (
        id uuid, started_at timestamptz, ended_at timestamptz, evidence jsonb, diagnosis jsonb,
        error_type text, cause text, refused_by text)
      WHERE attempt.started_at = given.started_at AND attempt.id = given.id
        AND attempt.ended_at IS NULL
      RETURNING attempt.id`,
    values: [JSON.stringify(rows)],
  });
  return new Set(updated.rows.map((row) => row.id));
}
