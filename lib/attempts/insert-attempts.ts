import type pg from 'pg';
import type { AttemptEvent } from './gateway-event';

/**
 * Writes attempts in one statement.
 * @returns ids of those that were not there yet: a replay of the rest must not count twice.
 */
export async function insertAttempts(
  client: pg.ClientBase,
  attempts: readonly AttemptEvent[],
): Promise<Set<string>> {
  if (attempts.length === 0) return new Set();
  // One JSON text: an array of JSON documents would be escaped twice on the way.
  const rows = attempts.map((attempt) => ({
    id: attempt.id,
    started_at: attempt.startedAt,
    tenant_id: attempt.tenantId,
    charger_id: attempt.chargerId,
    identity: attempt.identity,
    outcome: attempt.outcome,
    error_type: attempt.diagnosis?.errorType,
    cause: attempt.diagnosis?.causes[0]?.causeId,
    refused_by: attempt.diagnosis?.refusedBy,
    status: attempt.evidence.answer?.status,
    address: attempt.evidence.address,
    duration_ms: attempt.evidence.durationMs,
    gateway: attempt.gateway,
    evidence: attempt.evidence,
    diagnosis: attempt.diagnosis ?? undefined,
  }));
  const inserted = await client.query<{ id: string }>({
    name: 'insert-attempts',
    text: insertSql,
    values: [JSON.stringify(rows)],
  });
  return new Set(inserted.rows.map((row) => row.id));
}

const columns = `id, started_at, tenant_id, charger_id, identity, outcome, error_type, cause,
  refused_by, status, address, duration_ms, gateway, evidence, diagnosis`;

const insertSql = `
  INSERT INTO connection_attempt (${columns})
  SELECT ${columns} FROM json_to_recordset($1::json) AS given (
    id uuid, started_at timestamptz, tenant_id uuid, charger_id uuid, identity text,
    outcome attempt_outcome, error_type text, cause text, refused_by text, status int,
    address text, duration_ms float8, gateway text, evidence jsonb, diagnosis jsonb)
  ON CONFLICT (started_at, id) DO NOTHING
  RETURNING id`;
