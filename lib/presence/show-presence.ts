import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { parseId } from '@/lib/parse-input';
import { ticketAt } from '@/lib/tickets/ticket-at';
import { notifyPresence } from './notify-presence';
import { goneAfterMs } from './presence-times';

/**
 * The actor has this ticket open, on this page: said when it opens and again while it stays. Others
 * are told only of the first time. Nothing of it is audited: it is no change, and gone in a minute.
 */
export async function showPresence(
  ctx: UserContext,
  { number, pageId }: { number: number; pageId: string },
): Promise<{ ticketId: string }> {
  authorize(ctx.actor, 'ticket-presence.show');
  const page = parseId(pageId);
  const { userId } = ctx.actor;
  const now = ctx.now();
  return inScope(ctx, async (tx) => {
    const { id, tenantId } = await ticketAt(ctx.actor, tx, number);
    authorize(ctx.actor, 'ticket-presence.show', tenantId);
    const { count } = await tx.ticketPresence.updateMany({
      where: { userId, pageId: page, ticketId: id },
      data: { seenAt: now },
    });
    if (count > 0) return { ticketId: id };
    const gone = { lt: new Date(now.getTime() - goneAfterMs) };
    await tx.ticketPresence.deleteMany({
      where: { OR: [{ seenAt: gone }, { userId, pageId: page }] },
    });
    await tx.ticketPresence.create({
      data: { userId, pageId: page, ticketId: id, tenantId, seenAt: now },
    });
    await notifyPresence(tx, id);
    return { ticketId: id };
  });
}
