import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditTicket, lockWhereItGoesOn } from './internal';
import { notifyTicket } from './notify-ticket';
import { watchSchema } from './schemas';

/** Puts the actor among those who want to know what becomes of a ticket, or takes them out. */
export async function watchTicket(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ ticketId: string }>> {
  authorize(ctx.actor, 'ticket.watch');
  const parsed = parseInput(watchSchema, input);
  if (!parsed.ok) return parsed;
  const { isWatching } = parsed.value;
  const { userId } = ctx.actor;
  return inScope(ctx, async (tx) => {
    const ticket = await lockWhereItGoesOn(ctx, tx, parsed.value.ticketId);
    const { id: ticketId } = ticket;
    authorize(ctx.actor, 'ticket.watch', ticket.tenantId);
    await tx.ticketWatcher.deleteMany({ where: { ticketId, userId } });
    if (isWatching === 'yes') {
      await tx.ticketWatcher.create({ data: { ticketId, userId, tenantId: ticket.tenantId } });
    }
    await auditTicket(ctx, tx, ticket, isWatching === 'yes' ? 'ticket.watch' : 'ticket.unwatch');
    await notifyTicket(tx, ticket);
    return done({ ticketId });
  });
}
