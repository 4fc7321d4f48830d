import { z } from 'zod';
import { hasControlCharacter } from '@/lib/format/plain-text-schema';
import { decodeCursor, type KeysetCursor } from '@/lib/format/keyset-cursor';

export const unknownIdentityViews = ['open', 'dismissed'] as const;
export type UnknownIdentityView = (typeof unknownIdentityViews)[number];

export type UnknownIdentityFilters = {
  q: string | null;
  view: UnknownIdentityView;
  cursor: KeysetCursor | null;
};

const maxSearchLength = 100;
const searchSchema = z
  .string()
  .trim()
  .max(maxSearchLength)
  .refine((value) => !hasControlCharacter(value));

/** The list is sorted by time, so that is what a cursor must hold. */
const cursorSchema = z.object({ after: z.iso.datetime(), id: z.uuid() });

/** Reads the list's filters from an address. A bad value counts as absent. */
export function parseUnknownIdentityFilters(
  params: Record<string, string | string[] | undefined>,
): UnknownIdentityFilters {
  const q = searchSchema.safeParse(params.q).data ?? '';
  const cursor = z.string().safeParse(params.cursor).data;
  return {
    q: q === '' ? null : q,
    view: z.enum(unknownIdentityViews).safeParse(params.view).data ?? 'open',
    cursor: cursorSchema.safeParse(decodeCursor(cursor)).data ?? null,
  };
}

/** The filters as parameters of an address, without the place in the list. */
export function unknownIdentityParams(
  filters: UnknownIdentityFilters,
): Record<string, string | undefined> {
  return {
    q: filters.q ?? undefined,
    view: filters.view === 'open' ? undefined : filters.view,
  };
}
