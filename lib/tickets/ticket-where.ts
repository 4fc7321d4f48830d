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
  const { view, status, priority, error, assignee, team, tag } = filters;
  const isCustomer = actor.role === 'customer';
  return {
    AND: [
      visibleTickets(actor),
      tenantsInReach(actor, tenantId ?? undefined),
      viewWhere(actor, view),
      status === null ? {} : { status },
      error === null ? {} : { errorType: error },
      assignee === null ? {} : { assigneeId: assignee },
      // What customers are not shown they cannot find out by asking for it either.
      priority === null || isCustomer ? {} : { priority },
      tag === null || isCustomer ? {} : { tags: { has: tag } },
      isCustomer ? {} : teamWhere(actor, team),
    ],
  };
}

function teamWhere({ userId }: UserActor, team: TicketFilters['team']): Prisma.TicketWhereInput {
  if (team === null) return {};
  if (team === 'none') return { teamId: null };
  return team === 'mine' ? { team: { members: { some: { userId } } } } : { teamId: team };
}

/** What goes on in another ticket is shown there. */
const unmerged = { mergedIntoId: null } satisfies Prisma.TicketWhereInput;

/** What is merged is closed: it is in no view of open ones either way. */
export function viewWhere({ userId, role }: UserActor, view: TicketView): Prisma.TicketWhereInput {
  switch (view) {
    case 'open':
      return unsolved;
    case 'mine':
      return { ...unsolved, assigneeId: userId };
    case 'unassigned':
      return { ...unsolved, assigneeId: null };
    case 'watching':
      return { ...unsolved, watchers: { some: { userId } } };
    case 'waiting':
      return role === 'customer'
        ? { status: 'waiting_on_customer' }
        : { status: { in: ['waiting_on_customer', 'waiting_on_third_party'] } };
    case 'problems':
      return { ...unsolved, source: 'shared_problem' };
    case 'solved':
      return { ...unmerged, status: { in: ['solved', 'closed'] } };
    case 'all':
      return unmerged;
    case 'merged':
      return { mergedIntoId: { not: null } };
  }
}
