import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

const maxAtOnce = 2_000;
const minLength = 4;

/**
 * Learns the words of new and changed tickets, so that mistyped searches find them. Done here and
 * not as tickets change, where two of them with the same new words would wait for each other.
 */
export async function learnWords(pool: pg.Pool): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const { rows } = await client.query<{ learned: number }>(
      `WITH new AS (
         UPDATE ticket_search SET is_learned = true
         WHERE (ticket_id, is_public) IN (
           SELECT ticket_id, is_public FROM ticket_search WHERE NOT is_learned
           ORDER BY ticket_id LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING document),
       added AS (
         INSERT INTO ticket_word (word)
         SELECT DISTINCT word FROM new, unnest(tsvector_to_array(new.document)) AS word
         WHERE length(word) >= $2
         ORDER BY word
         ON CONFLICT DO NOTHING RETURNING 1)
       SELECT count(*)::int AS learned FROM added`,
      [maxAtOnce, minLength],
    );
    return rows[0]?.learned ?? 0;
  });
}
