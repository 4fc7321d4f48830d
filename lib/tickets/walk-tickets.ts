import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';
import { encodeCursor } from '@/lib/format/keyset-cursor';
import { readPlaces, type Step } from './read-places';

const firstBatch = 250;
const longestBatch = 4_000;

/** Which of some tickets have the words that are searched for, or go on from one that has. */
export type HaveWords = (tx: Transaction, ids: readonly string[]) => Promise<string[]>;

/**
 * Ids of the next tickets in this order that have words which many have: those are met soon, so
 * that the order is walked and not all that have them is sorted. The batches grow, for words that
 * are common and yet not among what comes first.
 */
export async function walkTickets(
  tx: Transaction,
  where: Prisma.TicketWhereInput,
  { sort, after, take }: Step,
  haveWords: HaveWords,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor = after;
  for (let batch = firstBatch; ; batch = Math.min(batch * 3, longestBatch)) {
    const places = await readPlaces(tx, where, { sort, after: cursor, take: batch });
    const having = new Set(
      await haveWords(
        tx,
        places.map(({ id }) => id),
      ),
    );
    ids.push(...places.flatMap(({ id }) => (having.has(id) ? id : [])));
    const last = places.at(-1);
    if (ids.length >= take || places.length < batch || last === undefined) break;
    cursor = encodeCursor(last.cursor);
  }
  return ids.slice(0, take);
}
