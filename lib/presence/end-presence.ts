import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { notifyPresence } from './notify-presence';

/** The page was left at this time. One that has said since that it is there stays. */
export async function endPresence(
  ctx: UserContext,
  { ticketId, pageId, leftAt }: { ticketId: string; pageId: string; leftAt: Date },
): Promise<void> {
  authorize(ctx.actor, 'ticket-presence.show');
  const { userId } = ctx.actor;
  await inScope(ctx, async (tx) => {
    const { count } = await tx.ticketPresence.deleteMany({
      where: { userId, pageId, ticketId, seenAt: { lte: leftAt } },
    });
    if (count > 0) await notifyPresence(tx, ticketId);
  });
}
