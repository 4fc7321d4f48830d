import type pg from 'pg';
import type { FailingCharger } from '@/lib/diagnosis/shared/shared-problem';

/** With fewer than this share of its most still failing, what is left is the chargers' own. */
const keptShare = 0.25;
const keptCount = 2;

/**
 * Takes the chargers that came back out of open problems, and resolves the problems that too few
 * of them still have, or that another one explains by now.
 */
export async function resolveSharedProblems(
  client: pg.ClientBase,
  tenantId: string,
  given: { now: Date; failing: readonly FailingCharger[]; detectedIds: readonly string[] },
): Promise<{ count: number; changedChargerIds: string[] }> {
  const { detectedIds, failing, now } = given;
  const recovered = await client.query<{ chargerId: string }>(recoveredSql, [
    tenantId,
    failing.map(({ chargerId }) => chargerId),
    failing.map(({ errorType }) => errorType),
    now,
  ]);
  const counted = await client.query<{ id: string; chargerIds: string[] | null; isOver: boolean }>(
    settledSql,
    [tenantId, detectedIds, keptShare, keptCount, now],
  );
  const over = counted.rows.filter(({ isOver }) => isOver);
  return {
    count: over.length,
    changedChargerIds: [
      ...recovered.rows.map((row) => row.chargerId),
      ...over.flatMap(({ chargerIds }) => chargerIds ?? []),
    ],
  };
}

const recoveredSql = `
  UPDATE shared_problem_charger AS member SET recovered_at = $4::timestamptz
  FROM shared_problem AS problem
  WHERE problem.id = member.problem_id AND problem.tenant_id = $1 AND problem.state = 'open'
    AND member.recovered_at IS NULL
    AND NOT EXISTS (
      SELECT FROM unnest($2::uuid[], $3::text[]) AS failing (charger_id, error_type)
      WHERE failing.charger_id = member.charger_id AND failing.error_type = problem.error_type)
  RETURNING member.charger_id AS "chargerId"`;

// What is left of a problem are members that still fail and are in no other that was just found.
const settledSql = `
  UPDATE shared_problem AS problem SET
    failing_count = CASE WHEN rest.is_over THEN problem.failing_count ELSE rest.count END,
    state = CASE WHEN rest.is_over THEN 'resolved' ELSE 'open' END::episode_state,
    resolved_at = CASE WHEN rest.is_over THEN $5::timestamptz END
  FROM (
    SELECT counted.*, counted.count < greatest($4::int, ceil($3::float8 * counted.peak)) AS is_over
    FROM (
      SELECT open.id, open.peak_count AS peak,
        count(member.charger_id)::int AS count, 
          array_agg(member.charger_id) FILTER (WHERE member.charger_id IS NOT NULL) AS charger_ids
      FROM shared_problem AS open
      LEFT JOIN shared_problem_charger AS member ON member.problem_id = open.id
        AND member.recovered_at IS NULL AND NOT EXISTS (
          SELECT FROM shared_problem_charger AS other
          JOIN shared_problem AS newer ON newer.id = other.problem_id
          WHERE other.charger_id = member.charger_id AND other.recovered_at IS NULL
            AND newer.id = ANY ($2::uuid[]) AND newer.error_type = open.error_type)
      WHERE open.tenant_id = $1 AND open.state = 'open' AND open.id <> ALL ($2::uuid[])
      GROUP BY open.id) AS counted) AS rest
  WHERE problem.id = rest.id
  RETURNING problem.id, rest.charger_ids AS "chargerIds", rest.is_over AS "isOver"`;
