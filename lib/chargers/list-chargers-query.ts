import { Prisma } from '@/lib/db/generated/client';
import type { Actor } from '@/lib/access/actor';
import type { Transaction } from '@/lib/db/database';
import { identityKey } from '@/lib/ocpp/identity-key';
import type { ChargerFilters, ChargerSort } from './charger-filters';
import type { ChargerCursor } from './charger-filters-cursor';
import { contains } from './like-pattern';
import { swappedLetters } from './swapped-letters';

export type ChargerOrder = { sort: ChargerSort; isDescending: boolean };

const maxTerms = 5;
const similarityThreshold = 0.45;
export const maxSimilar = 50;

/** The expression that the trigram index covers, letter for letter. */
const searchText = Prisma.sql`(c.identity || ' ' || coalesce(c.serial, '') || ' ' || coalesce(c.vendor, '') || ' ' || coalesce(c.model, ''))`;

/**
 * Ids of one page in order. Walks each tenant's own index and merges, so that the cost does not
 * grow with the number of chargers before the page.
 */
export async function findChargerIds(
  tx: Transaction,
  input: {
    actor: Actor;
    tenantIds: readonly string[];
    filters: ChargerFilters;
    order: ChargerOrder;
    after: Pick<ChargerCursor, 'value' | 'id'> | null;
    limit: number;
  },
): Promise<string[]> {
  const order = orderBy(input.order);
  const conditions = [...narrowing(input.actor, input.filters), ...matching(input.filters.q)];
  const parts = segments(input.order, input.after).map(
    (segment) => Prisma.sql`(
      SELECT c.id, c.identity, c.state_since, c.last_seen_at FROM charger c
      WHERE c.tenant_id = tenant.id AND ${Prisma.join([...conditions, segment], ' AND ')}
      ORDER BY ${order} LIMIT ${input.limit})`,
  );
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM unnest(${[...input.tenantIds]}::uuid[]) AS tenant(id)
    CROSS JOIN LATERAL (${Prisma.join(parts, ' UNION ALL ')}) AS c
    ORDER BY ${order} LIMIT ${input.limit}`;
  return rows.map((row) => row.id);
}

/** Ids of the chargers whose text comes closest to what was typed, best first. */
export async function findSimilarChargerIds(
  tx: Transaction,
  input: { actor: Actor; tenantIds: readonly string[]; filters: ChargerFilters; q: string },
): Promise<string[]> {
  await tx.$executeRaw`
    SELECT set_config('pg_trgm.word_similarity_threshold', ${String(similarityThreshold)}, true)`;
  const conditions = Prisma.join(narrowing(input.actor, input.filters), ' AND ');
  const swapped = swappedLetters(input.q).map(contains);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM charger c
    WHERE c.tenant_id = ANY (${[...input.tenantIds]}::uuid[]) AND ${conditions}
      AND (${input.q} <% ${searchText} OR ${searchText} ILIKE ANY (${swapped}::text[]))
    ORDER BY (${searchText} ILIKE ANY (${swapped}::text[])) DESC,
      word_similarity(${input.q}, ${searchText}) DESC, c.identity, c.id
    LIMIT ${maxSimilar}`;
  return rows.map((row) => row.id);
}

/** How many chargers the filters leave, counted no further than `cap` + 1. */
export async function countChargers(
  tx: Transaction,
  input: { actor: Actor; tenantIds: readonly string[]; filters: ChargerFilters; cap: number },
): Promise<number> {
  const conditions = [...narrowing(input.actor, input.filters), ...matching(input.filters.q)];
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM charger c
      WHERE c.tenant_id = ANY (${[...input.tenantIds]}::uuid[])
        AND ${Prisma.join(conditions, ' AND ')}
      LIMIT ${input.cap + 1}) AS counted`;
  return rows[0]?.count ?? 0;
}

function narrowing(actor: Actor, filters: ChargerFilters): Prisma.Sql[] {
  const conditions = [Prisma.sql`c.deleted_at IS NULL`];
  if (actor.kind === 'user' && actor.role === 'customer') {
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM charger_owner o
      WHERE o.charger_id = c.id AND o.user_id = ${actor.userId}::uuid)`);
  }
  if (filters.state !== null) {
    conditions.push(Prisma.sql`c.connection_state = ${filters.state}::connection_state`);
  }
  if (filters.error === 'any') conditions.push(Prisma.sql`c.error_type IS NOT NULL`);
  else if (filters.error !== null) {
    conditions.push(Prisma.sql`c.error_type = ${filters.error}`);
  }
  if (filters.site !== null) conditions.push(Prisma.sql`c.site_id = ${filters.site}::uuid`);
  if (filters.cpms !== null) conditions.push(Prisma.sql`c.cpms_id = ${filters.cpms}::uuid`);
  if (filters.firmware !== null) conditions.push(Prisma.sql`c.firmware = ${filters.firmware}`);
  return conditions;
}

/** Every word occurs in the text, or the whole is the identity in another spelling. */
function matching(q: string | null): Prisma.Sql[] {
  if (q === null) return [];
  const words = q.split(/\s+/).slice(0, maxTerms);
  const everyWord = words.map((word) => Prisma.sql`${searchText} ILIKE ${contains(word)}`);
  const key = contains(identityKey(q));
  return [Prisma.sql`((${Prisma.join(everyWord, ' AND ')}) OR c.identity_key LIKE ${key})`];
}

function orderBy({ sort, isDescending }: ChargerOrder): Prisma.Sql {
  switch (sort) {
    case 'identity':
      return isDescending ? Prisma.sql`identity DESC, id DESC` : Prisma.sql`identity, id`;
    case 'state':
      return isDescending ? Prisma.sql`state_since DESC, id` : Prisma.sql`state_since, id DESC`;
    case 'seen':
      return isDescending
        ? Prisma.sql`last_seen_at DESC NULLS LAST, id`
        : Prisma.sql`last_seen_at NULLS FIRST, id DESC`;
  }
}

/**
 * What follows the cursor, as one range of the index or two (never seen and seen lie apart).
 * Descending is the exact reverse of ascending, also among equals.
 */
function segments(
  order: ChargerOrder,
  after: Pick<ChargerCursor, 'value' | 'id'> | null,
): Prisma.Sql[] {
  if (after === null) return [Prisma.sql`true`];
  const id = Prisma.sql`${after.id}::uuid`;
  if (order.sort === 'identity') {
    return order.isDescending
      ? [Prisma.sql`c.identity <= ${after.value} AND (c.identity < ${after.value} OR c.id < ${id})`]
      : [
          Prisma.sql`c.identity >= ${after.value} AND (c.identity > ${after.value} OR c.id > ${id})`,
        ];
  }
  const column = order.sort === 'state' ? Prisma.sql`c.state_since` : Prisma.sql`c.last_seen_at`;
  const never = Prisma.sql`c.last_seen_at IS NULL`;
  if (after.value === null) {
    return order.isDescending
      ? [Prisma.sql`${never} AND c.id > ${id}`]
      : [Prisma.sql`${never} AND c.id < ${id}`, Prisma.sql`c.last_seen_at IS NOT NULL`];
  }
  const value = Prisma.sql`${after.value}::timestamptz`;
  if (!order.isDescending) {
    return [Prisma.sql`${column} >= ${value} AND (${column} > ${value} OR c.id < ${id})`];
  }
  const older = Prisma.sql`${column} <= ${value} AND (${column} < ${value} OR c.id > ${id})`;
  return order.sort === 'seen' ? [older, never] : [older];
}
