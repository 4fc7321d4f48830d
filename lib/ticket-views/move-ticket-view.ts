import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditView, changeableView } from './internal';
import { maxViews, moveViewSchema } from './schemas';

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
    const { tenantId, userId } = view;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${tenantId ?? userId}))`;
    const row = await tx.ticketView.findMany({
      where: tenantId === null ? { tenantId, userId } : { tenantId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: maxViews,
      select: { id: true, position: true },
    });
    const from = row.findIndex((view) => view.id === id);
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
