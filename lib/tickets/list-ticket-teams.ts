import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { teamsFor } from '@/lib/teams/teams-for';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import type { Person } from './get-ticket';

const maxShown = 200;

/** Teams that tickets can be given to, by name: of one tenant, or of all that the actor acts in. */
export async function listTicketTeams(
  ctx: UserContext,
  { tenantId }: { tenantId: string | null },
): Promise<Person[]> {
  authorize(ctx.actor, 'ticket.update', tenantId ?? undefined);
  return inScope(ctx, async (tx) => {
    const tenantIds = await tenantsInView(tx, ctx.actor, tenantId);
    return tx.team.findMany({
      where: teamsFor(tenantIds),
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: maxShown,
      select: { id: true, name: true },
    });
  });
}
