import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import { readRatingToken } from './rating-token';
import type { TicketRating } from './ticket-values';

type Ratable = {
  id: string;
  tenantId: string;
  number: number;
  subject: string;
  requesterId: string;
  requesterName: string;
  rating: TicketRating | null;
  ratingComment: string | null;
};

/** What a token opens, or why it opens nothing. `unknown` does not tell what exists. */
export type RatingClaimed =
  | { state: 'open'; ticket: Ratable; until: Date }
  | { state: 'unknown' | 'expired' | 'unsolved' };

export type FoundRating =
  | {
      state: 'open';
      number: number;
      subject: string;
      rating: TicketRating | null;
      comment: string | null;
      until: Date;
      /** False for somebody who is signed in and is not the requester. */
      isForReader: boolean;
    }
  | { state: 'unknown' | 'expired' | 'unsolved' };

type Services = { ratingKey: Buffer };

/** What the page of a rating link shows: number, subject and what was said before, no more. */
export async function findRating(
  ctx: Context,
  { token }: { token: string },
  services: Services,
): Promise<FoundRating> {
  const claimed = await inSystemScope(ctx.db, (tx) => claimRating(ctx, tx, token, services));
  if (claimed.state !== 'open') return claimed;
  const { number, subject, rating, ratingComment, requesterId } = claimed.ticket;
  return {
    ...{ state: 'open', number, subject, rating, comment: ratingComment, until: claimed.until },
    isForReader: isRequester(ctx, requesterId),
  };
}

/** Whoever is not signed in may be the requester; somebody else who is signed in is not. */
export function isRequester({ actor }: Pick<Context, 'actor'>, requesterId: string): boolean {
  return actor.kind === 'anonymous' || (actor.kind === 'user' && actor.userId === requesterId);
}

/** The ticket that a token lets its holder rate now. The token is what authorizes. */
export async function claimRating(
  ctx: Pick<Context, 'now'>,
  tx: Transaction,
  token: string,
  { ratingKey }: Services,
): Promise<RatingClaimed> {
  const claim = readRatingToken(ratingKey, token);
  if (claim === null) return { state: 'unknown' };
  if (claim.expiresAt <= ctx.now()) return { state: 'expired' };
  const row = await tx.ticket.findUnique({
    where: { id: claim.ticketId },
    select: {
      ...{ id: true, tenantId: true, number: true, subject: true, status: true },
      ...{ rating: true, ratingComment: true },
      requester: { select: { id: true, name: true } },
    },
  });
  if (row?.requester == null) return { state: 'unknown' };
  const { requester, status, ...ticket } = row;
  if (status !== 'solved' && status !== 'closed') return { state: 'unsolved' };
  return {
    state: 'open',
    ticket: { ...ticket, requesterId: requester.id, requesterName: requester.name },
    until: claim.expiresAt,
  };
}
