import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { errorTypeOf } from '@/lib/format/error-type-name';
import type { OfferedReply } from './offer-schemas';
import { readBuiltIn, readOwn, type CannedReply } from './read-replies';
import { readSubject } from './read-subject';
import { maxOwnReplies } from './schemas';

/** The canned replies for one ticket: those for its cause first, then for its error, then the rest. */
export async function offerCannedReplies(
  ctx: UserContext,
  number: number,
): Promise<OfferedReply[]> {
  authorize(ctx.actor, 'canned-reply.read');
  return inScope(ctx, async (tx) => {
    const ticket = await readSubject(ctx, tx, number);
    authorize(ctx.actor, 'canned-reply.read', ticket.tenantId);
    const replies = [
      ...(await readBuiltIn(tx, ticket.tenantId)),
      ...(await readOwn(tx, ticket.tenantId, { after: null, take: maxOwnReplies })),
    ];
    const solutions: readonly string[] = findCause(ticket.cause ?? '')?.solutions ?? [];
    const errorType = errorTypeOf(ticket.errorType);
    const rank = (reply: CannedReply): number => {
      const place = reply.solutionId === null ? -1 : solutions.indexOf(reply.solutionId);
      const isOfError = errorType !== null && reply.errorType === errorType;
      if (isOfError && reply.solutionId === null) return 0;
      if (place >= 0) return 1 + place;
      return isOfError ? 1 + solutions.length : Infinity;
    };
    return replies
      .filter(({ isRemoved }) => !isRemoved)
      .map((reply, index) => ({ reply, index, rank: rank(reply) }))
      .sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank))
      .map(({ reply: { id, title, errorType: of }, rank: place }) => ({
        ...{ id, title, errorType: of },
        isSuggested: place !== Infinity,
      }));
  });
}
