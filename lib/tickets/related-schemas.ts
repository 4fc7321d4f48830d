import { z } from 'zod';
import { longText } from './schemas';
import { maxMessageLength, ticketLinkKinds } from './ticket-values';

/** A ticket's number as people type it, with or without its sign. */
export const ticketNumber = z
  .string()
  .transform((text) => text.trim().replace(/^#/, ''))
  .pipe(z.string().regex(/^[1-9]\d{0,8}$/, 'Enter the number of a ticket.'))
  .transform(Number);

export const mergeSchema = z.object({ ticketId: z.uuid(), into: ticketNumber });
export const undoMergeSchema = z.object({ ticketId: z.uuid() });

/** From which end it is read. */
export type LinkSide = 'from' | 'to';

export const linkSchema = z.object({
  ticketId: z.uuid(),
  to: ticketNumber,
  kind: z.enum(ticketLinkKinds, { error: 'Choose what they have to do with each other.' }),
});
export const unlinkSchema = z.object({ ticketId: z.uuid(), linkId: z.uuid() });

export const maxLinks = 50;

/** Some tickets by id, one by its number, or all that are offered. */
export const attachSchema = z
  .object({
    problemId: z.uuid(),
    ticketIds: z.array(z.uuid()).max(100, 'Choose at most 100 tickets.').optional(),
    number: ticketNumber.optional(),
    all: z.literal('yes').optional(),
  })
  .refine(
    ({ all, number, ticketIds = [] }) => all ?? number ?? ticketIds.length > 0,
    'Choose at least one ticket.',
  );
export const detachSchema = z.object({ ticketId: z.uuid() });

const count = z.coerce.number().int().min(0);

export const broadcastSchema = z
  .object({
    ticketId: z.uuid(),
    key: z.uuid(),
    message: z
      .preprocess(
        (value) => (typeof value === 'string' && value.trim() !== '' ? value : null),
        longText('a message', maxMessageLength).nullable(),
      )
      .default(null),
    solve: z
      .enum(['yes', 'no'])
      .default('no')
      .transform((value) => value === 'yes'),
    /** How many customers' tickets, and how many unsolved ones, the preview counted. */
    told: count,
    unsolved: count,
  })
  .refine(({ message, solve }) => message !== null || solve, {
    path: ['message'],
    error: 'Enter a message.',
  });
export const stopBroadcastSchema = z.object({ broadcastId: z.uuid() });
