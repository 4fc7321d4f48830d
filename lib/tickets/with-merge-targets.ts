import type { Transaction } from '@/lib/db/database';

/** Found tickets, and those in which merged ones among them go on. */
export async function withMergeTargets(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  // As one array: thousands of ids as thousands of parameters took longer than the search.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT merged_into_id AS id FROM ticket
    WHERE merged_into_id IS NOT NULL AND id = ANY (${[...ids]}::uuid[])`;
  return [...new Set([...ids, ...rows.map(({ id }) => id)])];
}
