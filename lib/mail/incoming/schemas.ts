import { z } from 'zod';

/** Why a mail is not on a ticket by itself. */
export const holdReasons = [
  'unknown-sender',
  'other-sender',
  'no-token',
  'closed',
  'empty',
  'too-large',
  'too-many',
  'unreadable',
] as const;
export type HoldReason = (typeof holdReasons)[number];

export const incomingStates = ['added', 'held', 'attached', 'discarded', 'ignored'] as const;
export type IncomingState = (typeof incomingStates)[number];

export const maxMailBytes = 10_000_000;
/** What is kept of the words of one mail. */
export const maxKeptText = 100_000;
/** What is taken in of one mail. */
export const maxMailFiles = 20;
/** More within an hour are held: two programs that answer each other end here. */
export const maxPerHour = 30;

export const attachMailSchema = z.object({
  mailId: z.uuid(),
  number: z
    .string()
    .trim()
    .transform((text) => text.replace(/^#/, ''))
    .pipe(z.string().regex(/^\d{1,9}$/, 'Enter the number of a ticket, such as 12.'))
    .transform(Number),
});
