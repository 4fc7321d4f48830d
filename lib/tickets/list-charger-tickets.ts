import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { parseId } from '@/lib/parse-input';
import type { TicketStatus } from './ticket-values';
import { unsolved, visibleTickets } from './visible-tickets';

const maxShown = 5;

export type ChargerTicket = {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  createdAt: Date;
};

/** The open tickets of a charger that the actor may see, the newest first. */
export async function listChargerTickets(
  ctx: Context,
  chargerId: string,
): Promise<ChargerTicket[]> {
  authorize(ctx.actor, 'ticket.read');
  const id = parseId(chargerId);
  return inScope(ctx, (tx) =>
    tx.ticket.findMany({
      where: { AND: [visibleTickets(ctx.actor), unsolved, { chargerId: id }] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: maxShown,
      select: { id: true, number: true, subject: true, status: true, createdAt: true },
    }),
  );
}
