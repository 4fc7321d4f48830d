import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import type { ConnectionState } from '@/lib/format/connection-state';
import { errorTypeOf } from '@/lib/format/error-type-name';
import { keysetPage } from '@/lib/format/keyset-cursor';
import { dueWhere } from '@/lib/service-levels/due-where';
import { nextDueColumns, type NextDue } from '@/lib/service-levels/shown-clocks';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import { findTickets, type FoundTickets } from './find-tickets';
import { countAttachedToEach } from './problem/count-attached-to-each';
import { readPlaces, type Step } from './read-places';
import type { TicketPriority, TicketStatus } from './ticket-values';
import type { TicketFilters } from './ticket-filters';
import { dueCursorOf, ticketOrder } from './ticket-order';
import { ticketWhere } from './ticket-where';
import { walkTickets } from './walk-tickets';
import { withMergeTargets } from './with-merge-targets';
import type { WordSearch } from './word-search';

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
  const sort = isCustomer ? 'public' : filters.sort;
  const due = isCustomer ? null : filters.due;
  const { rows, attached, match } = await inScope(ctx, async (tx) => {
    const found =
      filters.q === null
        ? null
        : await findTickets(
            tx,
            { actor: ctx.actor, tenantIds: await tenantsInView(tx, ctx.actor, tenantId) },
            filters.q,
          );
    const where = {
      AND: [
        ticketWhere(ctx.actor, tenantId, filters),
        dueWhere(due, ctx.now()),
        ...(found?.ids == null ? [] : [{ id: { in: await withMergeTargets(tx, found.ids) } }]),
      ],
    };
    const step: Step = { sort, after: filters.after, take: pageSize + 1 };
    const page = await readPage(tx, where, step, found?.ids === null ? found.words : null);
    const problems = page.filter(({ source }) => source === 'shared_problem');
    return {
      rows: page,
      attached: await countAttachedToEach(
        tx,
        problems.map(({ id }) => id),
      ),
      match: found?.match ?? 'exact',
    };
  });
  const cursorOf =
    sort === 'due'
      ? ({ id, clock }: Row) => dueCursorOf({ id, dueAt: clock?.dueAt ?? null })
      : ticketOrder(sort).cursorOf;
  const page = keysetPage(rows, pageSize, cursorOf);
  return {
    tickets: page.rows.map((row) => toItem(row, isCustomer, attached.get(row.id) ?? 0)),
    nextCursor: page.nextCursor,
    match,
  };
}

const selection = {
  ...{ id: true, number: true, subject: true, about: true, status: true, errorType: true },
  ...{ priority: true, tags: true, proposedAt: true, createdAt: true, updatedAt: true },
  ...{ publicAt: true, source: true },
  tenant: { select: { id: true, name: true } },
  charger: { select: { connectionState: true } },
  requester: { select: { name: true } },
  assignee: { select: { name: true } },
  team: { select: { name: true } },
  clock: { select: nextDueColumns },
} as const satisfies Prisma.TicketSelect;

type Row = Prisma.TicketGetPayload<{ select: typeof selection }>;

/** @param words that are too common for `where` to name the tickets. */
async function readPage(
  tx: Transaction,
  where: Prisma.TicketWhereInput,
  step: Step,
  words: WordSearch | null,
): Promise<Row[]> {
  if (step.sort !== 'due' && words === null) {
    const order = ticketOrder(step.sort);
    return tx.ticket.findMany({
      where: { AND: [where, order.after(step.after)] },
      ...{ orderBy: order.orderBy, take: step.take, select: selection },
    });
  }
  const ids =
    words === null
      ? (await readPlaces(tx, where, step)).map(({ id }) => id)
      : await walkTickets(tx, where, step, words);
  const rows = await tx.ticket.findMany({ where: { id: { in: ids } }, select: selection });
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function toItem(row: Row, isCustomer: boolean, attachedCount: number): TicketItem {
  const { charger, requester, assignee, team, clock, errorType, proposedAt, ...rest } = row;
  const { updatedAt, publicAt, source, ...ticket } = rest;
  return {
    ...ticket,
    errorType: errorTypeOf(errorType),
    chargerState: charger?.connectionState ?? null,
    attachedCount: source === 'shared_problem' ? attachedCount : null,
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
