import { authorize } from '@/lib/access/policy';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { UserContext } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import type { Person } from './get-ticket';
import type { TicketFilters } from './ticket-filters';

type Named = Pick<TicketFilters, 'assignee' | 'team'>;
/** Filters that name somebody or a team that is not there any more: nothing fits them. */
export type GoneFilter = 'assignee' | 'team';

export type NamedFilters = { assignee: Person | null; team: Person | null; gone: GoneFilter[] };

/** Who is meant by the filters of an address, also where they left; and what of it is gone. */
export async function nameFilters(ctx: UserContext, filters: Named): Promise<NamedFilters> {
  authorize(ctx.actor, 'ticket.update');
  if (filters.assignee === null && teamIdOf(filters.team) === null) {
    return { assignee: null, team: null, gone: [] };
  }
  const { role } = ctx.actor;
  return inScope(ctx, async (tx) => {
    const person = await tx.user.findFirst({
      where: staffAmong([filters]),
      select: {
        ...{ ...named, role: true },
        memberships: { where: tenantsInReach(ctx.actor), take: 1, select: { tenantId: true } },
      },
    });
    const team = await tx.team.findFirst({ where: teamsAmong([filters]), select: named });
    // Of who works for other tenants alone, the name is not said.
    const isNamed = [role, person?.role].includes('operator') || person?.memberships.length === 1;
    return {
      assignee: person !== null && isNamed ? { id: person.id, name: person.name } : null,
      team,
      gone: goneOf(filters, new Set([person?.id, team?.id])),
    };
  });
}

const named = { id: true, name: true } as const;

/** Of many filters at once, which ask for what is gone. */
export async function goneFilters(
  tx: Transaction,
  all: readonly Named[],
): Promise<(filters: Named) => GoneFilter[]> {
  const people = await tx.user.findMany({ where: staffAmong(all), select: { id: true } });
  const teams = await tx.team.findMany({ where: teamsAmong(all), select: { id: true } });
  const there = new Set([...people, ...teams].map(({ id }) => id));
  return (filters) => goneOf(filters, there);
}

function goneOf({ assignee, team }: Named, there: ReadonlySet<string | undefined>): GoneFilter[] {
  const teamId = teamIdOf(team);
  return [
    ...(assignee === null || there.has(assignee) ? [] : ['assignee' as const]),
    ...(teamId === null || there.has(teamId) ? [] : ['team' as const]),
  ];
}

function staffAmong(all: readonly Named[]): Prisma.UserWhereInput {
  return {
    id: { in: all.flatMap(({ assignee }) => assignee ?? []) },
    role: { not: 'customer' },
  };
}

function teamsAmong(all: readonly Named[]): Prisma.TeamWhereInput {
  return { id: { in: all.flatMap(({ team }) => teamIdOf(team) ?? []) } };
}

function teamIdOf(team: Named['team']): string | null {
  return team === 'mine' || team === 'none' ? null : team;
}
