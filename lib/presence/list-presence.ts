import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { ticketAt } from '@/lib/tickets/ticket-at';
import { goneAfterMs } from './presence-times';
import { writings, type Present } from './schemas';

const maxPages = 50;

/** Who else has the ticket open now, each once, and what they are at. For staff alone. */
export async function listPresence(ctx: UserContext, number: number): Promise<Present[]> {
  authorize(ctx.actor, 'ticket-presence.read');
  const now = ctx.now();
  const rows = await inScope(ctx, async (tx) => {
    const { id, tenantId } = await ticketAt(ctx.actor, tx, number);
    authorize(ctx.actor, 'ticket-presence.read', tenantId);
    return tx.ticketPresence.findMany({
      where: {
        ticketId: id,
        userId: { not: ctx.actor.userId },
        seenAt: { gt: new Date(now.getTime() - goneAfterMs) },
      },
      orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
      take: maxPages,
      select: { writing: true, writingUntil: true, user: { select: { id: true, name: true } } },
    });
  });
  const people = new Map<string, Present>();
  for (const { user, writing, writingUntil } of rows) {
    const isWriting = writingUntil !== null && writingUntil > now;
    const doing = (isWriting && writings.find((one) => one === writing)) || 'looking';
    if (doing !== 'looking' || !people.has(user.id)) people.set(user.id, { ...user, doing });
  }
  return [...people.values()];
}
