import type { UserActor } from '@/lib/access/actor';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { searchTerms } from './search-terms';
import type { HaveWords } from './walk-tickets';

/** Words that more tickets have are common: what has them is not listed, but asked for. */
const maxListed = 3_000;
const maxMeanings = 8;
/** How alike a word must be for a typing mistake to be forgiven, 0 to 1. A long one has less excuse. */
const minSimilarity = (word: string) => (word.length > 8 ? '0.45' : '0.3');

export type FoundTickets = {
  /** All that have the words; null where these are too many to list. */
  ids: string[] | null;
  haveWords: HaveWords;
  /** Did a word have to be taken for another one? */
  match: 'exact' | 'similar';
};

type Scope = { actor: UserActor; tenantIds: readonly string[] };

const nothing: FoundTickets = { ids: [], haveWords: () => Promise.resolve([]), match: 'exact' };

/**
 * The tickets that have all of these words or beginnings of words. Without any, those with words
 * like them. Customers search what they may read. The caller reads the tickets themselves through
 * their fence.
 */
export async function findTickets(tx: Transaction, scope: Scope, q: string): Promise<FoundTickets> {
  const terms = searchTerms(q);
  if (terms.length === 0) return nothing;
  const exact = await find(tx, scope, terms.map(beginsWith));
  if (exact.ids === null || exact.ids.length > 0) return { ...exact, match: 'exact' };
  const meanings = await meant(tx, terms);
  if (meanings === null) return nothing;
  return { ...(await find(tx, scope, meanings)), match: 'similar' };
}

async function find(
  tx: Transaction,
  { actor, tenantIds }: Scope,
  parts: readonly string[],
): Promise<Pick<FoundTickets, 'ids' | 'haveWords'>> {
  const isCustomer = actor.role === 'customer';
  const within = isCustomer
    ? Prisma.sql`is_public AND requester_id = ${actor.userId}::uuid`
    : Prisma.sql`NOT is_public`;
  const fits = Prisma.sql`document @@ ${parts.join(' & ')}::tsquery AND ${within}
    AND tenant_id = ANY (${[...tenantIds]}::uuid[])`;
  // In no order: the first of very many are found without reading them all.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT ticket_id AS id FROM ticket_search WHERE ${fits} LIMIT ${maxListed + 1}`;
  const haveWords: HaveWords = async (reader, ids) => {
    // One by one: planned together, all that have the words would be looked up for each.
    const having = await reader.$queryRaw<{ id: string }[]>`
      WITH asked AS (SELECT unnest(${[...ids]}::uuid[]) AS id),
        told AS (SELECT id, id AS here FROM asked
          UNION ALL SELECT merged_into_id, ticket.id FROM ticket JOIN asked ON merged_into_id = asked.id)
      SELECT told.id FROM told CROSS JOIN LATERAL (
        SELECT FROM ticket_search WHERE ticket_id = here AND ${fits} OFFSET 0) AS fitting`;
    return having.map(({ id }) => id);
  };
  return { ids: rows.length > maxListed ? null : rows.map(({ id }) => id), haveWords };
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
