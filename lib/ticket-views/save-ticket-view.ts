import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditView, changeableView, lockViewsOf } from './internal';
import { ticketViewSchema } from './schemas';
import { maxViews } from './view-values';
import { filtersOfQuery, queryOfFilters } from './view-query';

/** Gives filters of the queue a name, or changes the name, the filters or the readers of one. */
export async function saveTicketView(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ viewId: string }>> {
  authorize(ctx.actor, 'ticket-view.save');
  const parsed = parseInput(ticketViewSchema, input);
  if (!parsed.ok) return parsed;
  const { viewId, name, tenantId } = parsed.value;
  authorize(ctx.actor, 'ticket-view.save', tenantId ?? undefined);
  if (ctx.actor.role !== 'operator' && ctx.actor.tenantIds.length === 0) {
    return correct({ form: ['You work for no tenant yet.'] });
  }
  const query = queryOfFilters(filtersOfQuery(parsed.value.query));
  if (query === '') return correct({ form: ['Filter the tickets first.'] });
  try {
    return await inScope(ctx, async (tx) => {
      const before = viewId === null ? null : await changeableView(ctx.actor, tx, viewId);
      const owner = { tenantId, userId: before?.userId ?? ctx.actor.userId };
      const isSamePlace = before !== null && before.tenantId === tenantId;
      const position = isSamePlace ? undefined : await nextPosition(tx, owner);
      if (position === null) return correct({ form: [`There are ${maxViews} views already.`] });
      const data = { ...owner, name, query, ...(position === undefined ? {} : { position }) };
      const { id } =
        before === null
          ? await tx.ticketView.create({ data: { position: 0, ...data }, select: { id: true } })
          : await tx.ticketView.update({ where: { id: before.id }, data, select: { id: true } });
      const action = before === null ? 'ticket-view.create' : 'ticket-view.update';
      await auditView(ctx, tx, action, { id, tenantId, name });
      return done({ viewId: id });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return correct({ name: ['There is a view of this name.'] });
    throw error;
  }
}

/** After the last one of the same owner; null when there are too many. */
async function nextPosition(
  tx: Transaction,
  owner: { tenantId: string | null; userId: string },
): Promise<number | null> {
  const { _count, _max } = await tx.ticketView.aggregate({
    where: await lockViewsOf(tx, owner),
    _count: true,
    _max: { position: true },
  });
  return _count >= maxViews ? null : (_max.position ?? 0) + 1;
}
