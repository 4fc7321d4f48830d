import type { Transaction } from '@/lib/db/database';

/** Found tickets, and those in which merged ones among them go on. */
export async function withMergeTargets(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.ticket.findMany({
    where: { id: { in: [...ids] }, mergedIntoId: { not: null } },
    select: { mergedIntoId: true },
  });
  return [...new Set([...ids, ...rows.flatMap(({ mergedIntoId }) => mergedIntoId ?? [])])];
}
