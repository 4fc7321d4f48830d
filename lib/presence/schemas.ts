import { z } from 'zod';

/** What somebody may be at on a ticket, beside looking. */
export const writings = ['reply', 'note'] as const;
export type Writing = (typeof writings)[number];

/** Who else is here. */
export const presenceSchema = z.object({
  people: z.array(
    z.object({ id: z.string(), name: z.string(), doing: z.enum(['looking', ...writings]) }),
  ),
});
export type Present = z.infer<typeof presenceSchema>['people'][number];

/** One open page; its own name, so that several of one person are told apart. */
export const pageIdSchema = z.uuid();

export const writingSchema = z.object({
  page: pageIdSchema,
  writing: z.union([z.enum(writings), z.literal('no')]),
});
