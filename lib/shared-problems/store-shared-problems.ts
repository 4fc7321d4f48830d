import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { SharedProblem } from '@/lib/diagnosis/shared/shared-problem';

/** Opens problems that are new, and brings those that are known up to date. */
export async function storeSharedProblems(
  client: pg.ClientBase,
  tenantId: string,
  problems: readonly SharedProblem[],
  now: Date,
): Promise<{ ids: string[]; changedChargerIds: string[] }> {
  if (problems.length === 0) return { ids: [], changedChargerIds: [] };
  const ids = await upsert(client, tenantId, problems, now);
  const members = problems.flatMap(({ chargers }, index) =>
    chargers.map((charger) => ({ problemId: ids[index], ...charger })),
  );
  const joined = await client.query<{ chargerId: string }>(membersSql, [
    tenantId,
    members.map(({ problemId }) => problemId),
    members.map(({ chargerId }) => chargerId),
    members.map(({ since }) => since),
  ]);
  return { ids, changedChargerIds: joined.rows.map((row) => row.chargerId) };
}

async function upsert(
  client: pg.ClientBase,
  tenantId: string,
  problems: readonly SharedProblem[],
  now: Date,
): Promise<string[]> {
  const stored = await client.query<{ id: string; place: string }>(problemsSql, [
    tenantId,
    problems.map(() => randomUUID()),
    problems.map(({ kind }) => kind),
    problems.map(({ key }) => key),
    problems.map(({ name }) => name),
    problems.map(({ errorType }) => errorType),
    problems.map(({ causeId }) => causeId),
    problems.map(({ startedAt }) => startedAt),
    problems.map(({ chargers }) => chargers.length),
    problems.map(({ chargers, total }) => Math.max(total, chargers.length)),
    now,
  ]);
  const idOf = new Map(stored.rows.map((row) => [row.place, row.id]));
  return problems.map(({ errorType, key, kind }) => idOf.get(`${kind} ${errorType} ${key}`) ?? '');
}

const problemsSql = `
  INSERT INTO shared_problem AS known
    (id, tenant_id, kind, key, name, error_type, cause, started_at, noticed_at, failing_count,
     peak_count, total_count)
  SELECT id, $1, kind, key, name, error_type, cause, started_at, $11::timestamptz, failing,
    failing, total
  FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
              $8::timestamptz[], $9::int[], $10::int[])
    AS given (id, kind, key, name, error_type, cause, started_at, failing, total)
  ON CONFLICT (tenant_id, kind, key, error_type) WHERE state = 'open'
  DO UPDATE SET name = excluded.name, cause = excluded.cause,
    started_at = least(known.started_at, excluded.started_at),
    failing_count = excluded.failing_count,
    peak_count = greatest(known.peak_count, excluded.failing_count),
    total_count = excluded.total_count
  RETURNING id, kind || ' ' || error_type || ' ' || key AS place`;

const membersSql = `
  INSERT INTO shared_problem_charger AS known (problem_id, charger_id, tenant_id, since)
  SELECT problem_id, charger_id, $1, since
  FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) AS given (problem_id, charger_id, since)
  ON CONFLICT (problem_id, charger_id) DO UPDATE SET since = excluded.since, recovered_at = NULL
    WHERE known.recovered_at IS NOT NULL
  RETURNING charger_id AS "chargerId"`;
