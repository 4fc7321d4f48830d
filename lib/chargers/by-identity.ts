import { keysetPage, type KeysetCursor } from '@/lib/format/keyset-cursor';

/** The order of lists by identity; two of the same are told apart by their ids. */
export const byIdentity = [{ identity: 'asc' as const }, { id: 'asc' as const }];

/** What follows the cursor in that order. */
export function afterIdentity(after: KeysetCursor | null) {
  if (after === null) return {};
  const { after: identity, id } = after;
  return { OR: [{ identity: { gt: identity } }, { identity, id: { gt: id } }] };
}

/** A page of rows that were read in that order, one more than fits. */
export function identityPage<Row extends { id: string; identity: string }>(
  rows: readonly Row[],
  pageSize: number,
) {
  return keysetPage(rows, pageSize, ({ id, identity }) => ({ after: identity, id }));
}
