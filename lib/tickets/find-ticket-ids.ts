import type { UserActor } from '@/lib/access/actor';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { searchTerms } from './search-terms';

/** More than anybody pages through; the latest of them. */
const maxFound = 1_000;
const maxMeanings = 8;
/** How alike a word must be for a typing mistake to be forgiven, 0 to 1. A long one has less excuse. */
const minSimilarity = (word: string) => (word.length > 8 ? '0.45' : '0.3');

export type FoundTickets = {
  ids: string[];
  /** Did a word have to be taken for another one? */
  match: 'exact' | 'similar';
};

type Scope = { actor: UserActor; tenantIds: readonly string[] };

/**
 * Ids of the tickets that have all of these words or beginnings of words. Without any, of those
 * with words like them. Customers search what they may read. The caller reads the tickets
 * themselves through their fence.
 */
export async function findTicketIds(
  tx: Transaction,
  scope: Scope,
  q: string,
): Promise<FoundTickets> {
  const terms = searchTerms(q);
  if (terms.length === 0) return { ids: [], match: 'exact' };
  const exact = await run(tx, scope, terms.map(beginsWith));
  if (exact.length > 0) return { ids: exact, match: 'exact' };
  const meanings = await meant(tx, terms);
  if (meanings === null) return { ids: [], match: 'exact' };
  return { ids: await run(tx, scope, meanings), match: 'similar' };
}

async function run(
  tx: Transaction,
  { actor, tenantIds }: Scope,
  parts: readonly string[],
): Promise<string[]> {
  const query = parts.join(' & ');
  const isCustomer = actor.role === 'customer';
  const within = isCustomer
    ? Prisma.sql`is_public AND requester_id = ${actor.userId}::uuid`
    : Prisma.sql`NOT is_public`;
  // Ids rise with time, so that the latest are found without reading all of a common word's.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT ticket_id AS id FROM ticket_search
    WHERE document @@ ${query}::tsquery AND ${within}
      AND tenant_id = ANY (${[...tenantIds]}::uuid[])
    ORDER BY ticket_id DESC LIMIT ${maxFound}`;
  return rows.map(({ id }) => id);
}

function beginsWith(word: string): string {
  return `'${word}':*`;
}

/** For each term what it may have meant, itself included. Null when nothing is like one of them. */
async function meant(tx: Transaction, terms: readonly string[]): Promise<string[] | null> {
  const parts: string[] = [];
  for (const term of terms) {
    await tx.$executeRaw`
      SELECT set_config('pg_trgm.similarity_threshold', ${minSimilarity(term)}, true)`;
    const rows = await tx.$queryRaw<{ word: string }[]>`
      SELECT word FROM ticket_word WHERE word % ${term}
      ORDER BY similarity(word, ${term}) DESC, word LIMIT ${maxMeanings}`;
    const words = [beginsWith(term), ...rows.map(({ word }) => `'${word}'`)];
    parts.push(`(${words.join(' | ')})`);
  }
  return parts.every((part) => !part.includes('|')) ? null : parts;
}
