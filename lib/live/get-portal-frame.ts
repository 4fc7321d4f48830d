import { can, isInTenant } from '@/lib/access/policy';
import { countMovesToAnswer } from '@/lib/charger-moves/count-moves-to-answer';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { visibleTickets } from '@/lib/tickets/visible-tickets';

export type PortalFrame = {
  /** Tenants to choose among, by name. */
  tenants: { id: string; name: string }[];
  /** The one chosen, or null for all of them. */
  tenantId: string | null;
  failingCount: number;
  /** Tickets that wait for the actor: new ones for staff, for a customer those to answer. */
  ticketCount: number;
  /** Null for who may not see unknown identities. */
  unknownCount: number | null;
  /** Requests to move a charger that the actor may answer; null for who may answer none. */
  moveCount: number | null;
};

/**
 * What stands around every page: the tenants of the actor and the counts in the navigation.
 * @param tenantId narrows the counts; a tenant without the actor counts as none chosen.
 */
export async function getPortalFrame(
  ctx: UserContext,
  { tenantId }: { tenantId?: string | undefined },
): Promise<PortalFrame> {
  return inScope(ctx, async (tx) => {
    const tenants = await tx.tenant.findMany({
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    });
    const isKnown = tenants.some((tenant) => tenant.id === tenantId);
    const chosen = tenantId !== undefined && isKnown && isInTenant(ctx.actor, tenantId);
    const within = chosen ? { tenantId } : {};
    const failingCount = await tx.charger.count({
      where: {
        AND: [visibleChargers(ctx.actor), within, { deletedAt: null, errorType: { not: null } }],
      },
    });
    const ticketCount = await tx.ticket.count({
      where: {
        AND: [visibleTickets(ctx.actor), within],
        status: ctx.actor.role === 'customer' ? 'waiting_on_customer' : 'new',
      },
    });
    const unknownCount = can(ctx.actor, 'unknown-identity.read')
      ? await tx.unknownIdentity.count({ where: { ...within, dismissedAt: null } })
      : null;
    const moveCount = await countMovesToAnswer(ctx, tx, chosen ? tenantId : undefined);
    return {
      ...{ tenants, tenantId: chosen ? tenantId : null },
      ...{ failingCount, ticketCount, unknownCount, moveCount },
    };
  });
}
