import 'server-only';
import type { UserContext } from '@/lib/context';
import { formTenant } from '@/lib/server/form-tenant';
import { listAssignees } from '@/lib/tickets/list-assignees';
import { listOpenTags } from '@/lib/tickets/list-open-tags';
import { listTicketTeams } from '@/lib/tickets/list-ticket-teams';
import { nameFilters, type GoneFilter } from '@/lib/tickets/name-filters';
import type { Person } from '@/lib/tickets/get-ticket';
import type { TicketFilters } from '@/lib/tickets/ticket-filters';
import { listTicketViews, type SavedView } from '@/lib/ticket-views/list-ticket-views';
import { queryOfFilters } from '@/lib/ticket-views/view-query';

export type QueueTools = {
  assignees: Person[];
  teams: Person[];
  /** Those to filter by: also who left and still has tickets. */
  filterAssignees: Person[];
  filterTeams: Person[];
  gone: GoneFilter[];
  tags: string[];
  query: string;
  views: SavedView[];
  /** The view that these filters are. */
  current: SavedView | null;
  /** Whose staff a view can be shared with. */
  tenants: { id: string; name: string }[];
};

/** What staff have around the list of tickets; nothing of it for customers. */
export async function loadQueueTools(
  ctx: UserContext,
  input: { tenantId: string | null; filters: TicketFilters },
): Promise<QueueTools | null> {
  if (ctx.actor.role === 'customer') return null;
  const { tenantId, filters } = input;
  const [assignees, teams, named, tags, views, { choices }] = await Promise.all([
    listAssignees(ctx, { tenantId }),
    listTicketTeams(ctx, { tenantId }),
    nameFilters(ctx, filters),
    listOpenTags(ctx, { tenantId }),
    listTicketViews(ctx, { tenantId }),
    formTenant(ctx, undefined),
  ]);
  const query = queryOfFilters(filters);
  return {
    ...{ assignees, teams, tags, views, query, tenants: choices, gone: named.gone },
    filterAssignees: withNamed(assignees, named.assignee),
    filterTeams: withNamed(teams, named.team),
    current: views.find((view) => view.query === query && query !== '') ?? null,
  };
}

function withNamed(choices: readonly Person[], named: Person | null): Person[] {
  if (named === null || choices.some(({ id }) => id === named.id)) return [...choices];
  return [...choices, named];
}
