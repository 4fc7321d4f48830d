import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { parseId } from '@/lib/parse-input';
import { type TicketLinkKind, type TicketStatus } from '@/lib/tickets/ticket-values';
import { visibleTickets } from '@/lib/tickets/visible-tickets';
import { maxLinks, type LinkSide } from '@/lib/tickets/related-schemas';

export type TicketLinkItem = {
  id: string;
  kind: TicketLinkKind;
  /** Which end of the link the asked ticket is. */
  side: LinkSide;
  other: { number: number; subject: string; status: TicketStatus };
};

/** The links of a ticket, for staff; as many as a ticket can have. */
export async function listTicketLinks(ctx: Context, ticketId: string): Promise<TicketLinkItem[]> {
  authorize(ctx.actor, 'ticket.link');
  const id = parseId(ticketId);
  const ticket = visibleTickets(ctx.actor);
  const other = { select: { id: true, number: true, subject: true, status: true } } as const;
  const rows = await inScope(ctx, (tx) =>
    tx.ticketLink.findMany({
      where: { OR: [{ fromId: id }, { toId: id }], from: ticket, to: ticket },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: maxLinks,
      select: { id: true, kind: true, fromId: true, from: other, to: other },
    }),
  );
  return rows.map(({ fromId, from, to, ...link }) => {
    const { id: _, ...shown } = fromId === id ? to : from;
    return { ...link, side: fromId === id ? 'from' : 'to', other: shown };
  });
}
