import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import type { ConnectionState } from '@/lib/format/connection-state';
import { errorTypeOf } from '@/lib/format/error-type-name';
import { keysetPage } from '@/lib/format/keyset-cursor';
import { dueWhere } from '@/lib/service-levels/due-where';
import { nextDueColumns, type NextDue } from '@/lib/service-levels/shown-clocks';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import { findTicketIds, type FoundTickets } from './find-ticket-ids';
import type { TicketPriority, TicketStatus } from './schemas';
import type { TicketFilters } from './ticket-filters';
import { ticketOrder } from './ticket-order';
import { ticketWhere } from './ticket-where';
import { withMergeTargets } from './with-merge-targets';

const defaultPageSize = 50;

export type TicketItem = {
  id: string;
  number: number;
  subject: string;
  about: string;
  status: TicketStatus;
  errorType: ReturnType<typeof errorTypeOf>;
  tenant: { id: string; name: string };
  chargerState: ConnectionState | null;
  /** How many tickets are attached to it as to their problem; null for what is no problem ticket. */
  attachedCount: number | null;
  isProposed: boolean;
  requester: string | null;
  assignee: string | null;
  /** Null for customers too. */
  team: string | null;
  /** Null for customers. */
  priority: TicketPriority | null;
  tags: string[];
  createdAt: Date;
  /** Null for customers, and where nothing is promised. */
  due: NextDue | null;
  /** The last change that the reader may know of. */
  changedAt: Date;
};

export type TicketList = {
  tickets: TicketItem[];
  nextCursor: string | null;
  /** `similar` where nothing has the words that were searched for, but words like them. */
  match: FoundTickets['match'];
};

/**
 * A page of tickets, in the order that the filters ask for. Customers see theirs, without what staff
 * note and without what is promised of them.
 */
export async function listTickets(
  ctx: UserContext,
  input: { tenantId: string | null; filters: TicketFilters; pageSize?: number },
): Promise<TicketList> {
  authorize(ctx.actor, 'ticket.read', input.tenantId ?? undefined);
  const { filters, tenantId, pageSize = defaultPageSize } = input;
  const isCustomer = ctx.actor.role === 'customer';
  const order = ticketOrder(filters.sort, isCustomer);
  const due = isCustomer ? null : filters.due;
  const { rows, match } = await inScope(ctx, async (tx) => {
    const found =
      filters.q === null
        ? null
        : await findTicketIds(
            tx,
            { actor: ctx.actor, tenantIds: await tenantsInView(tx, ctx.actor, tenantId) },
            filters.q,
          );
    const page = await tx.ticket.findMany({
      where: {
        AND: [
          ticketWhere(ctx.actor, tenantId, filters),
          dueWhere(due, ctx.now()),
          found === null ? {} : { id: { in: await withMergeTargets(tx, found.ids) } },
          order.after(filters.after),
        ],
      },
      orderBy: order.orderBy,
      take: pageSize + 1,
      select: selection,
    });
    return { rows: page, match: found?.match ?? 'exact' };
  });
  const page = keysetPage(rows, pageSize, order.cursorOf);
  return {
    tickets: page.rows.map((row) => toItem(row, isCustomer)),
    nextCursor: page.nextCursor,
    match,
  };
}

const selection = {
  ...{ id: true, number: true, subject: true, about: true, status: true, errorType: true },
  ...{ priority: true, tags: true, proposedAt: true, createdAt: true, updatedAt: true },
  ...{ publicAt: true, source: true, _count: { select: { attached: true } } },
  tenant: { select: { id: true, name: true } },
  charger: { select: { connectionState: true } },
  requester: { select: { name: true } },
  assignee: { select: { name: true } },
  team: { select: { name: true } },
  clock: { select: nextDueColumns },
} as const satisfies Prisma.TicketSelect;

type Row = Prisma.TicketGetPayload<{ select: typeof selection }>;

function toItem(row: Row, isCustomer: boolean): TicketItem {
  const { charger, requester, assignee, team, clock, errorType, proposedAt, ...rest } = row;
  const { updatedAt, publicAt, _count: count, source, ...ticket } = rest;
  return {
    ...ticket,
    errorType: errorTypeOf(errorType),
    chargerState: charger?.connectionState ?? null,
    attachedCount: source === 'shared_problem' ? count.attached : null,
    isProposed: proposedAt !== null,
    requester: requester?.name ?? null,
    assignee: assignee?.name ?? null,
    team: isCustomer ? null : (team?.name ?? null),
    priority: isCustomer ? null : ticket.priority,
    tags: isCustomer ? [] : ticket.tags,
    due: isCustomer ? null : clock,
    changedAt: isCustomer ? publicAt : updatedAt,
  };
}
