import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditView, changeableView, lockViewsOf } from './internal';
import { moveViewSchema } from './schemas';
import { maxViews } from './view-values';

/** Changes places with the neighbour: of one's own views, or of those of the tenant. */
export async function moveTicketView(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ viewId: string }>> {
  authorize(ctx.actor, 'ticket-view.save');
  const parsed = parseInput(moveViewSchema, input);
  if (!parsed.ok) return parsed;
  const { id, to } = parsed.value;
  return inScope(ctx, async (tx) => {
    const view = await changeableView(ctx.actor, tx, id);
    const row = await tx.ticketView.findMany({
      where: await lockViewsOf(tx, view),
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: maxViews,
      select: { id: true, position: true },
    });
    const from = row.findIndex((one) => one.id === id);
    const self = row[from];
    const neighbour = row[to === 'left' ? from - 1 : from + 1];
    if (self === undefined || neighbour === undefined) return done({ viewId: id });
    await tx.ticketView.update({ where: { id }, data: { position: neighbour.position } });
    await tx.ticketView.update({
      where: { id: neighbour.id },
      data: { position: self.position },
    });
    await auditView(ctx, tx, 'ticket-view.update', view);
    return done({ viewId: id });
  });
}
