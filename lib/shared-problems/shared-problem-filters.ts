import { z } from 'zod';
import { decodeCursor, type KeysetCursor } from '@/lib/format/keyset-cursor';

export const sharedProblemViews = ['open', 'past'] as const;
export type SharedProblemView = (typeof sharedProblemViews)[number];

type Params = Record<string, string | string[] | undefined>;

/** Reads the list's filters from an address. A bad value counts as absent. */
export function parseSharedProblemFilters(params: Params): {
  view: SharedProblemView;
  cursor: string | undefined;
} {
  return {
    view: z.enum(sharedProblemViews).safeParse(params.view).data ?? 'open',
    cursor: z.string().safeParse(params.after).data,
  };
}

/** Open ones are sorted by a count, past ones by a time: a cursor of the other view is none. */
const cursorSchemas = {
  open: z.object({ after: z.string().regex(/^\d{1,9}$/), id: z.uuid() }),
  past: z.object({ after: z.iso.datetime(), id: z.uuid() }),
} satisfies Record<SharedProblemView, z.ZodType>;

export function readCursor(
  cursor: string | undefined,
  view: SharedProblemView,
): KeysetCursor | null {
  return cursorSchemas[view].safeParse(decodeCursor(cursor)).data ?? null;
}
