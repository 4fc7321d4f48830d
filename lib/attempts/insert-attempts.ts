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
  const columns = {
    ids: [] as string[],
    startedAt: [] as Date[],
    tenantIds: [] as (string | null)[],
    chargerIds: [] as (string | null)[],
    identities: [] as (string | null)[],
    outcomes: [] as string[],
    errorTypes: [] as (string | null)[],
    causes: [] as (string | null)[],
    refusedBy: [] as (string | null)[],
    statuses: [] as (number | null)[],
    addresses: [] as string[],
    durations: [] as number[],
    gateways: [] as string[],
    evidence: [] as string[],
    diagnoses: [] as (string | null)[],
  };
  for (const attempt of attempts) {
    columns.ids.push(attempt.id);
    columns.startedAt.push(attempt.startedAt);
    columns.tenantIds.push(attempt.tenantId);
    columns.chargerIds.push(attempt.chargerId);
    columns.identities.push(attempt.identity);
    columns.outcomes.push(attempt.outcome);
    columns.errorTypes.push(attempt.diagnosis?.errorType ?? null);
    columns.causes.push(attempt.diagnosis?.causes[0]?.causeId ?? null);
    columns.refusedBy.push(attempt.diagnosis?.refusedBy ?? null);
    columns.statuses.push(attempt.evidence.answer?.status ?? null);
    columns.addresses.push(attempt.evidence.address);
    columns.durations.push(attempt.evidence.durationMs);
    columns.gateways.push(attempt.gateway);
    columns.evidence.push(JSON.stringify(attempt.evidence));
    columns.diagnoses.push(attempt.diagnosis === null ? null : JSON.stringify(attempt.diagnosis));
  }
  const inserted = await client.query<{ id: string }>({
    name: 'insert-attempts',
    text: insertSql,
    values: Object.values(columns),
  });
  return new Set(inserted.rows.map((row) => row.id));
}

const insertSql = `
  INSERT INTO connection_attempt
    (id, started_at, tenant_id, charger_id, identity, outcome, error_type, cause, refused_by,
     status, address, duration_ms, gateway, evidence, diagnosis)
  SELECT id, started_at, tenant_id, charger_id, identity, outcome::attempt_outcome, error_type,
         cause, refused_by, status, address, duration_ms, gateway, evidence::jsonb, diagnosis::jsonb
  FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::uuid[], $5::text[], $6::text[],
              $7::text[], $8::text[], $9::text[], $10::int[], $11::text[], $12::float8[],
              $13::text[], $14::text[], $15::text[])
    AS given (id, started_at, tenant_id, charger_id, identity, outcome, error_type, cause,
              refused_by, status, address, duration_ms, gateway, evidence, diagnosis)
  ON CONFLICT (started_at, id) DO NOTHING
  RETURNING id`;
