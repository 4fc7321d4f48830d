import type { Transaction } from '@/lib/db/database';
import { searchTerms } from './search-terms';
import { searchWords, type SearchScope, type WordSearch } from './word-search';

/** Words that more tickets have are common: what has them is not listed at once, but asked for. */
const maxListed = 3_000;
const maxMeanings = 8;
/** How alike a word must be for a typing mistake to be forgiven, 0 to 1. A long one has less excuse. */
const minSimilarity = (word: string) => (word.length > 8 ? '0.45' : '0.3');

export type FoundTickets = {
  /** All that have the words; null where these are too many to list. */
  ids: string[] | null;
  words: WordSearch;
  /** Did a word have to be taken for another one? */
  match: 'exact' | 'similar';
};

/**
 * The tickets that have all of these words or beginnings of words. Without any, those with words
 * like them. The caller reads the tickets themselves through their fence.
 */
export async function findTickets(
  tx: Transaction,
  scope: SearchScope,
  q: string,
): Promise<FoundTickets> {
  const terms = searchTerms(q);
  const exact = searchWords(scope, terms.map(beginsWith));
  const ids = terms.length === 0 ? [] : await exact.list(tx, maxListed);
  if (terms.length === 0 || ids === null || ids.length > 0) {
    return { ids, words: exact, match: 'exact' };
  }
  const meanings = await meant(tx, terms);
  if (meanings === null) return { ids, words: exact, match: 'exact' };
  const similar = searchWords(scope, meanings);
  return { ids: await similar.list(tx, maxListed), words: similar, match: 'similar' };
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
