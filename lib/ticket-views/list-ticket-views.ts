import type { UserActor } from '@/lib/access/actor';
import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { isCounted } from '@/lib/tickets/count-tickets';
import { goneFilters } from '@/lib/tickets/name-filters';
import type { TicketFilters } from '@/lib/tickets/ticket-filters';
import { ticketWhere } from '@/lib/tickets/ticket-where';
import { mayChange, visibleViews } from './internal';
import { filtersOfQuery, queryOfFilters } from './view-query';

const maxShown = 100;
/** Each count is a query: only the first views have one, and it ends at the ceiling. */
const maxCounted = 8;
export const countCeiling = 100;

export type SavedView = {
  id: string;
  name: string;
  /** Without what this version cannot read any more. */
  filters: TicketFilters;
  query: string;
  /** The tenant whose staff share it; null for the reader's own. */
  tenant: { id: string; name: string } | null;
  canChange: boolean;
  /** It asks for somebody or a team that is gone. */
  isBroken: boolean;
  /** At most `countCeiling`; null where counting says little or costs much. */
  count: number | null;
};

/** The named views that the actor has: their own, then those that the staff of a tenant share. */
export async function listTicketViews(
  ctx: UserContext,
  { tenantId }: { tenantId: string | null },
): Promise<SavedView[]> {
  authorize(ctx.actor, 'ticket-view.read', tenantId ?? undefined);
  return inScope(ctx, async (tx) => {
    const rows = await tx.ticketView.findMany({
      where: visibleViews(ctx.actor, tenantId ?? undefined),
      orderBy: [{ tenantId: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
      take: maxShown,
      select: {
        ...{ id: true, name: true, query: true, userId: true, tenantId: true },
        tenant: { select: { id: true, name: true } },
      },
    });
    const views = rows.map((row) => ({ ...row, filters: filtersOfQuery(row.query) }));
    const gone = await goneFilters(
      tx,
      views.map(({ filters }) => filters),
    );
    const counts = await countViews(tx, ctx.actor, tenantId, views);
    return views.map(({ id, name, filters, tenant, ...row }) => {
      const isBroken = gone(filters).length > 0;
      return {
        ...{ id, name, filters, tenant, isBroken },
        query: queryOfFilters(filters),
        canChange: mayChange(ctx.actor, row),
        count: isBroken ? null : (counts.get(id) ?? null),
      };
    });
  });
}

async function countViews(
  tx: Transaction,
  actor: UserActor,
  tenantId: string | null,
  views: readonly { id: string; filters: TicketFilters }[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const cheap = views.filter(({ filters: { view, q } }) => isCounted(view) && q === null);
  for (const { id, filters } of cheap.slice(0, maxCounted)) {
    const where = ticketWhere(actor, tenantId, filters);
    counts.set(id, await tx.ticket.count({ where, take: countCeiling }));
  }
  return counts;
}
