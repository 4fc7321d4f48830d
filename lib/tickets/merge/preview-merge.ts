import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { ticketNumber } from '@/lib/tickets/related-schemas';
import { findMergeable } from './find-mergeable';
import { mergeRefusal } from './merge-refusal';

export type MergePreview =
  | { state: 'refused'; typed: string; reason: string }
  | {
      state: 'ready';
      into: { number: number; subject: string };
      /** Who is told that it goes on elsewhere; null where nobody was answered. */
      requester: string | null;
      watcherCount: number;
      /** Tickets that were merged into it before, which come along. */
      mergedCount: number;
      /** Tickets attached to it as to their problem, which come along. */
      attachedCount: number;
    };

/** What merging would do, before anybody does it. */
export async function previewMerge(
  ctx: Context,
  { ticketId, typed }: { ticketId: string; typed: string },
): Promise<MergePreview> {
  authorize(ctx.actor, 'ticket.merge');
  const id = parseId(ticketId);
  const number = ticketNumber.safeParse(typed).data;
  const refused = (reason: string) => ({ state: 'refused', typed, reason }) as const;
  return inScope(ctx, async (tx) => {
    const from = await findMergeable(tx, ctx.actor, { id });
    if (from === null) throw new DomainError('not-found', 'There is no such ticket.');
    authorize(ctx.actor, 'ticket.merge', from.tenantId);
    if (number === undefined) return refused('Enter the number of a ticket.');
    const into = await findMergeable(tx, ctx.actor, { number, tenantId: from.tenantId });
    if (into === null) return refused(`This tenant has no ticket #${number}.`);
    const reason = mergeRefusal(from, into);
    if (reason !== null) return refused(reason);
    return {
      state: 'ready',
      into: { number: into.number, subject: into.subject },
      requester: from.requester?.name ?? null,
      watcherCount: from.watcherCount,
      mergedCount: from.mergedCount,
      attachedCount: from.attachedCount,
    };
  });
}
