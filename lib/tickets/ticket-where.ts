import type { UserActor } from '@/lib/access/actor';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { Prisma } from '@/lib/db/generated/client';
import type { TicketFilters, TicketView } from './ticket-filters';
import { unsolved, visibleTickets } from './visible-tickets';

/** The tickets of one view, narrowed by the filters, of those that the actor may see. */
export function ticketWhere(
  actor: UserActor,
  tenantId: string | null,
  filters: Omit<TicketFilters, 'after' | 'due' | 'q' | 'sort'>,
): Prisma.TicketWhereInput {
  const { view, status, priority, error, assignee, tag } = filters;
  return {
    AND: [
      visibleTickets(actor),
      tenantsInReach(actor, tenantId ?? undefined),
      viewWhere(actor, view),
      status === null ? {} : { status },
      priority === null ? {} : { priority },
      error === null ? {} : { errorType: error },
      assignee === null ? {} : { assigneeId: assignee },
      tag === null ? {} : { tags: { has: tag } },
    ],
  };
}

export function viewWhere({ userId, role }: UserActor, view: TicketView): Prisma.TicketWhereInput {
  switch (view) {
    case 'open':
      return unsolved;
    case 'mine':
      return { ...unsolved, assigneeId: userId };
    case 'unassigned':
      return { ...unsolved, assigneeId: null };
    case 'waiting':
      return role === 'customer'
        ? { status: 'waiting_on_customer' }
        : { status: { in: ['waiting_on_customer', 'waiting_on_third_party'] } };
    case 'solved':
      return { status: { in: ['solved', 'closed'] } };
    case 'all':
      return {};
  }
}
