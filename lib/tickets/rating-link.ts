import { routes } from '@/lib/routes';
import { signRatingToken } from './rating-token';

/** Days after the solution in which its requester may rate it, and change that. */
export const ratingDays = 30;
const dayMs = 86_400_000;

export type RatingServices = {
  /** Of `ratingKey`. */
  ratingKey: Buffer;
  /** Where people reach the portal. */
  portalUrl: string;
};

type SolvedTicket = { id: string; requesterId: string | null; solvedAt: Date | null };

/**
 * The token with which the requester rates a ticket without signing in. The same for one
 * solution, whoever asks and however often, so that pages and mail hand out one link.
 * Null while there is nothing to rate or nobody to do it, and once the time is over.
 */
export function ratingToken(
  { id, requesterId, solvedAt }: SolvedTicket,
  key: Buffer,
  now: Date,
): string | null {
  if (requesterId === null || solvedAt === null) return null;
  const expiresAt = new Date(solvedAt.getTime() + ratingDays * dayMs);
  return expiresAt <= now ? null : signRatingToken(key, { ticketId: id, expiresAt });
}

/** The address to send to the requester; null where `ratingToken` is. */
export function ratingLink(
  ticket: SolvedTicket,
  { ratingKey, portalUrl }: RatingServices,
  now: Date,
): string | null {
  const token = ratingToken(ticket, ratingKey, now);
  return token === null ? null : `${portalUrl.replace(/\/+$/, '')}${routes.rate(token)}`;
}
