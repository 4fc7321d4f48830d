import type { Transaction } from '@/lib/db/database';

/** How many tickets are attached to each of these problem tickets; those without any are left out. */
export async function countAttachedToEach(
  tx: Transaction,
  problemIds: readonly string[],
): Promise<Map<string, number>> {
  if (problemIds.length === 0) return new Map();
  // Not as a `_count` of the list: that groups all tickets that there are for each page of it.
  const rows = await tx.ticket.groupBy({
    by: ['problemId'],
    where: { problemId: { in: [...problemIds] } },
    _count: { id: true },
  });
  return new Map(
    rows.flatMap(({ problemId, _count }) => (problemId === null ? [] : [[problemId, _count.id]])),
  );
}
