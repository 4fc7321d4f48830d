import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import type { ClockKind } from '@/lib/service-levels/level-values';
import type { ReportGrouping, ReportSpan } from './report-filters';

/** All of the tickets opened in the period. A length is null where nothing has one yet. */
export type ReportFigures = {
  tickets: number;
  replied: number;
  firstReplyMedianMs: number | null;
  firstReplyP90Ms: number | null;
  solved: number;
  solveMedianMs: number | null;
  solveP90Ms: number | null;
  /** Solved now or before: what could be opened again, and what was. */
  everSolved: number;
  reopened: number;
  /** Of those that had a target and are done or late: how many, and how many in time. */
  replyPromised: number;
  replyKept: number;
  solutionPromised: number;
  solutionKept: number;
  rated: number;
  good: number;
};

export type FigureRow = ReportFigures & { isTotal: boolean; key: string | null };
export type ReportPoint = { startsAt: Date; solved: number; unsolved: number };

/** What the tickets are told apart by. Firmware means nothing without its model. */
const keys: Record<ReportGrouping, Prisma.Sql> = {
  cause: Prisma.sql`t.cause`,
  model: Prisma.sql`t.model`,
  firmware: Prisma.sql`CASE WHEN t.firmware IS NOT NULL THEN concat_ws(' · ', t.model, t.firmware) END`,
  tenant: Prisma.sql`t.tenant_id::text`,
};

type Scope = { tenantIds: readonly string[]; span: ReportSpan };

const meant = ({ tenantIds, span }: Scope) => Prisma.sql`
  t.tenant_id = ANY (${tenantIds}::uuid[])
    -- A merged one is counted as what it was merged into.
    AND t.merged_into_id IS NULL
    AND t.created_at >= ${span.start.toISOString()}::timestamptz
    AND t.created_at < ${span.end.toISOString()}::timestamptz`;

/** Was it in time? Null for what had no target, and for what is neither done nor late yet. */
const isKept = (clock: ClockKind) => {
  const [target, late, done] = ['target', 'breached_at', 'done_at'].map((column) =>
    Prisma.raw(`c.${clock}_${column}`),
  );
  return Prisma.sql`CASE WHEN ${target} IS NULL THEN NULL WHEN ${late} IS NOT NULL THEN false
    WHEN ${done} IS NOT NULL THEN true END`;
};

/** The total first, then the groups with the most tickets, one more than `maxGroups` if there are. */
export function loadFigures(
  tx: Transaction,
  scope: Scope,
  by: ReportGrouping,
  maxGroups: number,
): Promise<FigureRow[]> {
  return tx.$queryRaw<FigureRow[]>`
    WITH meant AS (
      SELECT ${keys[by]} AS key, t.status IN ('solved', 'closed') AS is_solved,
        t.reopened_count > 0 AS is_reopened, t.rating,
        extract(epoch FROM t.first_reply_at - t.created_at) * 1000 AS reply_ms,
        extract(epoch FROM t.solved_at - t.created_at) * 1000 AS solve_ms,
        ${isKept('reply')} AS reply_kept, ${isKept('solution')} AS solution_kept
      FROM ticket t LEFT JOIN ticket_clock c ON c.ticket_id = t.id WHERE ${meant(scope)})
    SELECT grouping(key) = 1 AS "isTotal", key,
      count(*)::int AS tickets,
      count(reply_ms)::int AS replied,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY reply_ms::float8) AS "firstReplyMedianMs",
      percentile_cont(0.9) WITHIN GROUP (ORDER BY reply_ms::float8) AS "firstReplyP90Ms",
      count(solve_ms)::int AS solved,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY solve_ms::float8) AS "solveMedianMs",
      percentile_cont(0.9) WITHIN GROUP (ORDER BY solve_ms::float8) AS "solveP90Ms",
      (count(*) FILTER (WHERE is_solved OR is_reopened))::int AS "everSolved",
      (count(*) FILTER (WHERE is_reopened))::int AS reopened,
      count(reply_kept)::int AS "replyPromised",
      (count(*) FILTER (WHERE reply_kept))::int AS "replyKept",
      count(solution_kept)::int AS "solutionPromised",
      (count(*) FILTER (WHERE solution_kept))::int AS "solutionKept",
      count(rating)::int AS rated,
      (count(*) FILTER (WHERE rating = 'good'))::int AS good
    FROM meant
    GROUP BY GROUPING SETS ((), (key))
    ORDER BY 1 DESC, tickets DESC, key
    LIMIT ${maxGroups + 2}`;
}

/** Tickets opened in each step, oldest first and none left out, by whether they are solved now. */
export async function loadPoints(tx: Transaction, scope: Scope): Promise<ReportPoint[]> {
  const { start, stepMs, steps } = scope.span;
  const rows = await tx.$queryRaw<{ step: number; solved: number; unsolved: number }[]>`
    SELECT floor(extract(epoch FROM t.created_at - ${start.toISOString()}::timestamptz)
             * 1000 / ${stepMs}::float8)::int AS step,
      (count(*) FILTER (WHERE t.status IN ('solved', 'closed')))::int AS solved,
      (count(*) FILTER (WHERE t.status NOT IN ('solved', 'closed')))::int AS unsolved
    FROM ticket t WHERE ${meant(scope)}
    GROUP BY 1`;
  const found = new Map(rows.map((row) => [row.step, row]));
  return Array.from({ length: steps }, (_, step) => ({
    startsAt: new Date(start.getTime() + step * stepMs),
    solved: found.get(step)?.solved ?? 0,
    unsolved: found.get(step)?.unsolved ?? 0,
  }));
}
