import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { ticketAt } from '@/lib/tickets/ticket-at';
import { notifyPresence } from './notify-presence';
import { writingForMs } from './presence-times';
import { writingSchema } from './schemas';

/** The actor is writing on a page that they have open, or has stopped. It ends by itself too. */
export async function noteWriting(
  ctx: UserContext,
  number: number,
  input: unknown,
): Promise<Result<null>> {
  authorize(ctx.actor, 'ticket-presence.show');
  const parsed = parseInput(writingSchema, input);
  if (!parsed.ok) return parsed;
  const { page, writing } = parsed.value;
  const now = ctx.now();
  return inScope(ctx, async (tx) => {
    const { id, tenantId } = await ticketAt(ctx.actor, tx, number);
    authorize(ctx.actor, 'ticket-presence.show', tenantId);
    const where = { userId: ctx.actor.userId, pageId: page, ticketId: id };
    const before = await tx.ticketPresence.findFirst({
      where,
      select: { writing: true, writingUntil: true },
    });
    if (before === null) return done(null);
    const data =
      writing === 'no'
        ? { writing: null, writingUntil: null }
        : { writing, writingUntil: new Date(now.getTime() + writingForMs) };
    await tx.ticketPresence.updateMany({ where, data: { ...data, seenAt: now } });
    const was = before.writingUntil !== null && before.writingUntil > now ? before.writing : null;
    if (was !== data.writing) await notifyPresence(tx, id);
    return done(null);
  });
}
