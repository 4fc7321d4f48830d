import { z } from 'zod';

/** Which of the two asked: the tenant that has the charger, or the one where it knocks. */
export const moveSides = ['from', 'to'] as const;
export type MoveSide = (typeof moveSides)[number];

/** A request that nobody answers ends after so many days. */
export const moveDays = 14;

/** Open requests of one tenant at the most. */
export const maxOpenMoves = 50;

const slug = z
  .string({ error: 'Enter the other tenant’s short name.' })
  .trim()
  .toLowerCase()
  .min(1, { error: 'Enter the other tenant’s short name.' })
  .max(63, { error: 'Enter at most 63 characters.' });

export const offerChargerSchema = z.object({ chargerId: z.uuid(), slug });
export const askForChargerSchema = z.object({ unknownIdentityId: z.uuid(), slug });
export const moveIdSchema = z.object({ moveId: z.uuid() });
export const answerMoveSchema = moveIdSchema.extend({ answer: z.enum(['accept', 'decline']) });

/** How a request stands, as its reader may know. */
export type MoveStanding =
  | 'to-answer'
  | 'waiting'
  | 'moved'
  | 'declined'
  | 'withdrawn'
  | 'undone'
  /** Declined or never answered: whoever asked is not told which. */
  | 'no-answer';
