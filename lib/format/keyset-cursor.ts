import { z } from 'zod';

/**
 * Where a page of a list ends: the sort value and id of its last row. Opaque in URLs.
 * A cursor that does not parse reads as null, so that an edited URL shows the first page.
 */
export type KeysetCursor = { after: string; id: string };

const schema = z.tuple([z.string().max(500), z.uuid()]);

export function encodeCursor(cursor: KeysetCursor): string {
  return Buffer.from(JSON.stringify([cursor.after, cursor.id])).toString('base64url');
}

export function decodeCursor(text: string | undefined): KeysetCursor | null {
  if (text === undefined || text.length > 1000) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return parsed.success ? { after: parsed.data[0], id: parsed.data[1] } : null;
  } catch {
    return null;
  }
}

/** Cuts one row too many off a page that was read with `pageSize + 1`, and names where it ends. */
export function keysetPage<T>(
  rows: readonly T[],
  pageSize: number,
  cursorOf: (row: T) => KeysetCursor,
): { rows: T[]; nextCursor: string | null } {
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const isLastPage = rows.length <= pageSize || last === undefined;
  return { rows: page, nextCursor: isLastPage ? null : encodeCursor(cursorOf(last)) };
}

/** Where a row of a list by `createdAt` stands. */
export function atCreation({ createdAt, id }: { createdAt: Date; id: string }): KeysetCursor {
  return { after: createdAt.toISOString(), id };
}

/** Where-clause for what comes after the cursor in a list by `createdAt`, newest first. */
export function olderThan(cursor: KeysetCursor | null) {
  if (cursor === null || Number.isNaN(Date.parse(cursor.after))) return {};
  const createdAt = new Date(cursor.after);
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: cursor.id } }] };
}

/** Where-clause for what comes after the cursor in a list by this text, from A to Z. */
export function comesAfter<Name extends string>(name: Name, cursor: KeysetCursor | null) {
  if (cursor === null) return {};
  const its = <Value>(value: Value) => ({ [name]: value }) as Record<Name, Value>;
  return { OR: [its({ gt: cursor.after }), { ...its(cursor.after), id: { gt: cursor.id } }] };
}
