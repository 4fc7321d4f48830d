import { z } from 'zod';

/** A ticket's number as people type it, with or without its sign. */
export const ticketNumber = z
  .string()
  .transform((text) => text.trim().replace(/^#/, ''))
  .pipe(z.string().regex(/^[1-9]\d{0,8}$/, 'Enter the number of a ticket.'))
  .transform(Number);

export const mergeSchema = z.object({ ticketId: z.uuid(), into: ticketNumber });
export const undoMergeSchema = z.object({ ticketId: z.uuid() });

export const ticketLinkKinds = ['related', 'duplicate_of', 'caused_by'] as const;
export type TicketLinkKind = (typeof ticketLinkKinds)[number];

/** From which end it is read. */
export type LinkSide = 'from' | 'to';

export const linkSchema = z.object({
  ticketId: z.uuid(),
  to: ticketNumber,
  kind: z.enum(ticketLinkKinds, { error: 'Choose what they have to do with each other.' }),
});
export const unlinkSchema = z.object({ ticketId: z.uuid(), linkId: z.uuid() });

export const maxLinks = 50;
