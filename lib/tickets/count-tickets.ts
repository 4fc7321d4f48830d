import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { TicketView } from './ticket-filters';
import { viewWhere } from './ticket-where';
import { visibleTickets } from './visible-tickets';

/** Those whose number says something; what is solved only grows. */
const counted = [
  'open',
  'mine',
  'unassigned',
  'watching',
  'waiting',
] as const satisfies readonly TicketView[];
export type TicketCounts = Record<(typeof counted)[number], number>;

export function isCounted(view: TicketView): view is keyof TicketCounts {
  return counted.some((one) => one === view);
}

/** How many tickets each view holds that somebody has to look at. */
export async function countTickets(
  ctx: UserContext,
  { tenantId }: { tenantId: string | null },
): Promise<TicketCounts> {
  authorize(ctx.actor, 'ticket.read', tenantId ?? undefined);
  return inScope(ctx, async (tx) => {
    const within = [visibleTickets(ctx.actor), tenantsInReach(ctx.actor, tenantId ?? undefined)];
    const counts: TicketCounts = { open: 0, mine: 0, unassigned: 0, watching: 0, waiting: 0 };
    for (const view of counted) {
      counts[view] = await tx.ticket.count({
        where: { AND: [...within, viewWhere(ctx.actor, view)] },
      });
    }
    return counts;
  });
}
