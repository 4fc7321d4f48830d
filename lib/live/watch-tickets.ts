import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { visibleTickets } from '@/lib/tickets/visible-tickets';
import type { Watched } from './watched';

const maxOwn = 1_000;

/** The changes of one ticket and of its charger, for who may see the ticket. */
export async function watchTicket(ctx: UserContext, number: number): Promise<Watched> {
  authorize(ctx.actor, 'ticket.read');
  const ticket = await inScope(ctx, (tx) =>
    tx.ticket.findFirst({
      where: { AND: [visibleTickets(ctx.actor), { number }] },
      select: { id: true, tenantId: true, chargerId: true, source: true },
    }),
  );
  if (ticket === null) throw new DomainError('not-found', 'There is no such ticket.');
  return ({ tenantId, chargerIds, ticketIds = [] }) => {
    if (tenantId !== null && tenantId !== ticket.tenantId) return false;
    if (chargerIds === null || ticketIds.includes(ticket.id)) return true;
    // A problem ticket shows many chargers, and more may join.
    if (ticket.source === 'shared_problem') return chargerIds.length > 0;
    return ticket.chargerId !== null && chargerIds.includes(ticket.chargerId);
  };
}

/** The changes of every ticket that the actor may see; of a customer's, of those at this time. */
export async function watchTickets(ctx: UserContext): Promise<Watched> {
  authorize(ctx.actor, 'ticket.read');
  const { actor } = ctx;
  const own = actor.role === 'customer' ? await ownTickets(ctx) : null;
  return ({ tenantId, ticketIds = [] }) => {
    if (tenantId === null) return true;
    if (actor.role !== 'operator' && !actor.tenantIds.includes(tenantId)) return false;
    return own === null ? ticketIds.length > 0 : ticketIds.some((id) => own.has(id));
  };
}

async function ownTickets(ctx: UserContext): Promise<ReadonlySet<string>> {
  const rows = await inScope(ctx, (tx) =>
    tx.ticket.findMany({
      where: visibleTickets(ctx.actor),
      orderBy: { publicAt: 'desc' },
      take: maxOwn,
      select: { id: true },
    }),
  );
  return new Set(rows.map(({ id }) => id));
}
