import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { recordAudit } from '@/lib/audit/record-audit';
import { DomainError } from '@/lib/errors';
import type { AuditAction } from '@/lib/format/audit-sentence';
import { parseId } from '@/lib/parse-input';
import { recordTicketEvent } from './record-ticket-event';
import type { TicketStatus } from './ticket-values';
import { visibleTickets } from './visible-tickets';

const selection = {
  ...{ id: true, tenantId: true, number: true, subject: true, status: true },
  ...{ priority: true, tags: true, assigneeId: true, requesterId: true },
  ...{ firstReplyAt: true, proposedAt: true, reopenedCount: true },
  ...{ source: true, mergedIntoId: true, problemId: true },
  assignee: { select: { id: true, name: true } },
  team: { select: { id: true, name: true } },
  mergedInto: { select: { number: true } },
} as const satisfies Prisma.TicketSelect;
export type LockedTicket = Prisma.TicketGetPayload<{ select: typeof selection }>;

/**
 * A ticket to change, one person at a time.
 * @throws DomainError `not-found` for one that the actor may not see.
 */
export async function lockTicket(
  ctx: Pick<Context, 'actor'>,
  tx: Transaction,
  ticketId: string,
): Promise<LockedTicket> {
  const id = parseId(ticketId);
  await tx.$queryRaw`SELECT id FROM ticket WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const ticket = await tx.ticket.findFirst({
    where: { AND: [visibleTickets(ctx.actor), { id }] },
    select: selection,
  });
  if (ticket === null) throw new DomainError('not-found', 'There is no such ticket.');
  return ticket;
}

/**
 * The ticket to write to: a merged one goes on in another. What is merged is locked before what it
 * is merged into, everywhere.
 * @throws DomainError `not-found` for one that the actor may not see.
 */
export async function lockWhereItGoesOn(
  ctx: Pick<Context, 'actor'>,
  tx: Transaction,
  ticketId: string,
): Promise<LockedTicket> {
  const ticket = await lockTicket(ctx, tx, ticketId);
  return ticket.mergedIntoId === null ? ticket : lockTicket(ctx, tx, ticket.mergedIntoId);
}

/** @throws DomainError `conflict` for a ticket that goes on in another one. */
export function refuseMerged({ mergedInto }: Pick<LockedTicket, 'mergedInto'>): void {
  if (mergedInto === null) return;
  throw new DomainError('conflict', `This ticket goes on in #${mergedInto.number}.`);
}

/** The columns that go with a status: the database refuses one without the other. */
export function statusColumns(
  { reopenedCount, status: from }: Pick<LockedTicket, 'reopenedCount' | 'status'>,
  status: TicketStatus,
  now: Date,
): Prisma.TicketUncheckedUpdateInput {
  const base = { status, statusSince: now, proposedAt: null };
  if (status === 'closed') {
    return { ...base, closedAt: now, ...(from === 'solved' ? {} : { solvedAt: now }) };
  }
  if (status === 'solved') return { ...base, solvedAt: now };
  const isReopened = from === 'solved';
  return {
    ...base,
    solvedAt: null,
    ...(isReopened ? { reopenedCount: reopenedCount + 1 } : {}),
  };
}

/** @throws DomainError `conflict` for a change that the life of a ticket does not have. */
export function refuseStatusChange(from: TicketStatus, to: TicketStatus): void {
  if (from === to) return;
  if (from === 'closed') {
    throw new DomainError('conflict', 'This ticket is closed. Open a new one.');
  }
  if (from === 'solved' && to !== 'open' && to !== 'closed') {
    throw new DomainError('conflict', 'This ticket is solved. Open it again first.');
  }
}

/** Changes the status and tells it in the ticket's story. */
export async function changeStatus(
  ctx: Pick<Context, 'actor' | 'now'>,
  tx: Transaction,
  ticket: LockedTicket,
  to: TicketStatus,
): Promise<void> {
  refuseMerged(ticket);
  if (ticket.status === to) return;
  refuseStatusChange(ticket.status, to);
  await tx.ticket.update({
    where: { id: ticket.id },
    data: statusColumns(ticket, to, ctx.now()),
  });
  await recordTicketEvent(ctx, tx, ticket, {
    kind: 'status',
    details: { from: ticket.status, to },
  });
}

/** Not in the charger's own history: there, that the ticket was opened is enough. */
export async function auditTicket(
  ctx: Pick<Context, 'actor' | 'now'>,
  tx: Transaction,
  ticket: LockedTicket,
  action: AuditAction,
  changes?: Prisma.InputJsonObject,
): Promise<void> {
  await recordAudit(ctx, tx, {
    action,
    subjectType: 'ticket',
    subjectId: ticket.id,
    tenantId: ticket.tenantId,
    details: { name: `#${ticket.number}`, ...(changes === undefined ? {} : { changes }) },
  });
}
