import type { UserActor } from '@/lib/access/actor';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';

/** Whose tickets are searched; customers search what they may read. */
export type SearchScope = { actor: UserActor; tenantIds: readonly string[] };

export type WordSearch = {
  /** The tickets that have the words, in no order. Null where these are more than `atMost`. */
  list: (tx: Transaction, atMost: number) => Promise<string[] | null>;
  /** Those of `ids` that have the words, or in which a ticket goes on that has them. */
  among: (tx: Transaction, ids: readonly string[]) => Promise<string[]>;
};

/** @param parts conditions in the language of `tsquery`, which all have to hold. */
export function searchWords(
  { actor, tenantIds }: SearchScope,
  parts: readonly string[],
): WordSearch {
  const within =
    actor.role === 'customer'
      ? Prisma.sql`is_public AND requester_id = ${actor.userId}::uuid`
      : Prisma.sql`NOT is_public`;
  const fits = Prisma.sql`document @@ ${parts.join(' & ')}::tsquery AND ${within}
    AND tenant_id = ANY (${[...tenantIds]}::uuid[])`;
  return {
    async list(tx, atMost) {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT ticket_id AS id FROM ticket_search WHERE ${fits} LIMIT ${atMost + 1}`;
      return rows.length > atMost ? null : rows.map(({ id }) => id);
    },
    async among(tx, ids) {
      // One by one: planned together, all that have the words would be looked up for each.
      const rows = await tx.$queryRaw<{ id: string }[]>`
        WITH asked AS (SELECT unnest(${[...ids]}::uuid[]) AS id),
          told AS (SELECT id, id AS here FROM asked
            UNION ALL SELECT merged_into_id, ticket.id FROM ticket JOIN asked ON merged_into_id = asked.id)
        SELECT told.id FROM told CROSS JOIN LATERAL (
          SELECT FROM ticket_search WHERE ticket_id = here AND ${fits} OFFSET 0) AS fitting`;
      return rows.map(({ id }) => id);
    },
  };
}
