import type { Transaction } from '@/lib/db/database';

export type AttachedCounts = {
  attached: number;
  /** Those whose customer a message reaches: closed ones are left alone. */
  told: number;
  /** So many people they are. */
  customers: number;
  /** Not solved or closed yet. */
  unsolved: number;
  /** What a message reaches or a solution changes. */
  either: number;
};

/** What one message to all, or one solution of all, would mean at this moment. */
export async function countAttached(tx: Transaction, problemId: string): Promise<AttachedCounts> {
  const rows = await tx.$queryRaw<AttachedCounts[]>`
    SELECT count(*)::int AS attached,
      (count(*) FILTER (WHERE is_told))::int AS told,
      (count(DISTINCT requester_id) FILTER (WHERE is_told))::int AS customers,
      (count(*) FILTER (WHERE is_unsolved))::int AS unsolved,
      (count(*) FILTER (WHERE is_told OR is_unsolved))::int AS either
    FROM (SELECT requester_id, requester_id IS NOT NULL AND status <> 'closed' AS is_told,
        status NOT IN ('solved', 'closed') AS is_unsolved
      FROM ticket WHERE problem_id = ${problemId}::uuid) AS of_problem`;
  return rows[0] ?? { attached: 0, told: 0, customers: 0, unsolved: 0, either: 0 };
}
