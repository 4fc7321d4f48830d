import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { claimRating, isRequester, type RatingClaimed } from './find-rating';
import { notifyTicket } from './notify-ticket';
import { readRatingToken } from './rating-token';
import { ratingSchema } from './schemas';
import { scrubMessage } from './scrub-message';
import type { TicketRating } from './ticket-values';

export type RatedTicket = { rating: TicketRating };
type Open = Extract<RatingClaimed, { state: 'open' }>;

/**
 * Says how the solution of a ticket was, by its signed link: the first time, and changes while
 * the link lives. The same answer twice is one.
 */
export async function rateTicket(
  ctx: Context,
  input: unknown,
  services: { ratingKey: Buffer },
): Promise<Result<RatedTicket>> {
  const parsed = parseInput(ratingSchema, input);
  if (!parsed.ok) return parsed;
  const { token, rating } = parsed.value;
  const comment = parsed.value.comment === null ? null : scrubMessage(parsed.value.comment).text;
  return inSystemScope(ctx.db, async (tx) => {
    const id = readRatingToken(services.ratingKey, token)?.ticketId;
    if (id === undefined) throw refusal('unknown');
    await tx.$queryRaw`SELECT id FROM ticket WHERE id = ${id}::uuid FOR UPDATE`;
    const claimed = await claimRating(ctx, tx, token, services);
    if (claimed.state !== 'open') throw refusal(claimed.state);
    const { ticket } = claimed;
    if (!isRequester(ctx, ticket.requesterId)) {
      throw new DomainError('forbidden', 'Only the customer whose ticket it is rates it.');
    }
    if (ticket.rating === rating && ticket.ratingComment === comment) return done({ rating });
    await store(ctx, tx, ticket, { rating, comment });
    return done({ rating });
  });
}

async function store(
  ctx: Context,
  tx: Transaction,
  ticket: Open['ticket'],
  { rating, comment }: { rating: TicketRating; comment: string | null },
): Promise<void> {
  const { id, tenantId, number, requesterId, requesterName } = ticket;
  const now = ctx.now();
  await tx.ticket.update({
    where: { id },
    data: { rating, ratingComment: comment, ratedAt: now, updatedAt: now },
  });
  await tx.ticketEvent.create({
    data: {
      ...{ tenantId, ticketId: id, kind: 'rated', createdAt: now },
      // It is the requester's link, whether or not they were signed in.
      ...{ actorId: requesterId, actorName: requesterName, isStaff: false },
      details: { from: ticket.rating, to: rating, comment },
    },
  });
  await recordAudit(ctx, tx, {
    ...{ action: 'ticket.rate', subjectType: 'ticket', subjectId: id, tenantId },
    details: { name: `#${number}`, changes: { rating: { from: ticket.rating, to: rating } } },
  });
  await notifyTicket(tx, { id, tenantId });
}

function refusal(state: Exclude<RatingClaimed['state'], 'open'>): DomainError {
  switch (state) {
    case 'unknown':
      return new DomainError('not-found', 'This link does not work.');
    case 'expired':
      return new DomainError('not-found', 'The time to rate this ticket is over.');
    case 'unsolved':
      return new DomainError('conflict', 'The ticket is open again. Rate it once it is solved.');
  }
}
