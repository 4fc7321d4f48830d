import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';
import { encodeCursor } from '@/lib/format/keyset-cursor';
import { readPlaces, type Step } from './read-places';
import { withMergeTargets } from './with-merge-targets';
import type { WordSearch } from './word-search';

const firstBatch = 250;
const longestBatch = 4_000;
/** So many that have the words are sorted sooner than many more are asked whether they have them. */
const maxSorted = 30_000;

/**
 * Ids of the next tickets in this order that have words which many have: those are met soon, so
 * that the order is walked and not all that have them is sorted. Where a walk is long, as for a
 * word of last year, what has it is listed after all.
 */
export async function walkTickets(
  tx: Transaction,
  where: Prisma.TicketWhereInput,
  { sort, after, take }: Step,
  words: WordSearch,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor = after;
  for (let batch = firstBatch; ; batch = Math.min(batch * 3, longestBatch)) {
    const places = await readPlaces(tx, where, { sort, after: cursor, take: batch });
    const asked = places.map(({ id }) => id);
    const having = new Set(await words.among(tx, asked));
    ids.push(...asked.filter((id) => having.has(id)));
    const last = places.at(-1);
    if (ids.length >= take || places.length < batch || last === undefined) break;
    cursor = encodeCursor(last.cursor);
    const all = batch === firstBatch * 3 ? await words.list(tx, maxSorted) : null;
    if (all !== null) {
      const listed = { AND: [where, { id: { in: await withMergeTargets(tx, all) } }] };
      const rest = { sort, after: cursor, take: take - ids.length };
      return [...ids, ...(await readPlaces(tx, listed, rest)).map(({ id }) => id)];
    }
  }
  return ids.slice(0, take);
}
