import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { correct, done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditTicket, lockTicket, type LockedTicket } from '@/lib/tickets/internal';
import { notifyTicket } from '@/lib/tickets/notify-ticket';
import { recordTicketEvent } from '@/lib/tickets/record-ticket-event';
import { visibleTickets } from '@/lib/tickets/visible-tickets';
import { linkSchema, maxLinks } from '@/lib/tickets/related-schemas';
import type { TicketLinkKind } from '@/lib/tickets/ticket-values';

/**
 * Says what two tickets of a tenant have to do with each other, on both and for staff alone. Two
 * tickets have one link: another kind takes the place of what was there.
 */
export async function linkTickets(
  ctx: UserContext,
  input: unknown,
): Promise<Result<{ ticketId: string }>> {
  authorize(ctx.actor, 'ticket.link');
  const parsed = parseInput(linkSchema, input);
  if (!parsed.ok) return parsed;
  const { ticketId, to: number, kind } = parsed.value;
  return inScope(ctx, async (tx) => {
    const pair = await lockPair(ctx, tx, ticketId, number);
    if (pair === null) return correct({ to: [`There is no ticket #${number} of this tenant.`] });
    const [from, to] = pair;
    authorize(ctx.actor, 'ticket.link', from.tenantId);
    if (from.id === to.id) return correct({ to: ['Choose another ticket than this one.'] });
    const between = { in: [from.id, to.id] };
    const known = await tx.ticketLink.findFirst({ where: { fromId: between, toId: between } });
    if (known?.kind === kind && (kind === 'related' || known.fromId === from.id)) {
      return done({ ticketId });
    }
    if (known === null && (await isFull(tx, [from, to]))) {
      return correct({ to: [`A ticket has at most ${maxLinks} links.`] });
    }
    if (known !== null) await tx.ticketLink.delete({ where: { id: known.id } });
    const { tenantId } = from;
    await tx.ticketLink.create({
      data: { tenantId, fromId: from.id, toId: to.id, kind, createdAt: ctx.now() },
    });
    await tell(ctx, tx, { from, to, kind });
    return done({ ticketId });
  });
}

/** Both, in an order that two people share. Null where the other is not there, or elsewhere. */
async function lockPair(
  ctx: UserContext,
  tx: Transaction,
  ticketId: string,
  number: number,
): Promise<[LockedTicket, LockedTicket] | null> {
  const other = await tx.ticket.findFirst({
    where: { AND: [visibleTickets(ctx.actor), { number }] },
    select: { id: true },
  });
  const locked = new Map<string, LockedTicket>();
  for (const id of [ticketId, ...(other === null ? [] : [other.id])].sort()) {
    locked.set(id, await lockTicket(ctx, tx, id));
  }
  const from = locked.get(ticketId);
  const to = locked.get(other?.id ?? '');
  if (from === undefined || to === undefined) {
    if (from !== undefined) authorize(ctx.actor, 'ticket.link', from.tenantId);
    return null;
  }
  return from.tenantId === to.tenantId ? [from, to] : null;
}

async function isFull(tx: Transaction, tickets: readonly LockedTicket[]): Promise<boolean> {
  for (const { id } of tickets) {
    const count = await tx.ticketLink.count({ where: { OR: [{ fromId: id }, { toId: id }] } });
    if (count >= maxLinks) return true;
  }
  return false;
}

type Link = { from: LockedTicket; to: LockedTicket; kind: TicketLinkKind };

async function tell(ctx: UserContext, tx: Transaction, { from, to, kind }: Link): Promise<void> {
  const sides = [
    [from, to, 'from'],
    [to, from, 'to'],
  ] as const;
  for (const [ticket, other, side] of sides) {
    const details = { kind, side, number: other.number };
    await recordTicketEvent(ctx, tx, ticket, { kind: 'linked', details });
    await tx.ticket.update({ where: { id: ticket.id }, data: { updatedAt: ctx.now() } });
    await notifyTicket(tx, ticket);
  }
  await auditTicket(ctx, tx, from, 'ticket.link', { [kind]: { from: null, to: `#${to.number}` } });
}
