import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';
import { DomainError } from '@/lib/errors';
import { visibleTickets } from '@/lib/tickets/visible-tickets';

const selection = {
  ...{ tenantId: true, number: true, subject: true, source: true, about: true },
  ...{ errorType: true, cause: true, model: true, firmware: true },
  tenant: { select: { name: true, slug: true } },
  requester: { select: { name: true } },
  evidence: { select: { bundle: true } },
  charger: {
    select: {
      ...{ identity: true, serial: true, vendor: true, model: true, firmware: true },
      ...{ securityProfile: true, lastTransport: true, deletedAt: true },
      site: { select: { name: true } },
    },
  },
} as const satisfies Prisma.TicketSelect;
export type ReplySubject = Prisma.TicketGetPayload<{ select: typeof selection }>;

/**
 * The ticket that a canned reply is for.
 * @throws DomainError `not-found` for one that the actor may not see.
 */
export async function readSubject(
  ctx: UserContext,
  tx: Transaction,
  number: number,
): Promise<ReplySubject> {
  const ticket = await tx.ticket.findFirst({
    where: { AND: [visibleTickets(ctx.actor), { number }] },
    select: selection,
  });
  if (ticket === null) throw new DomainError('not-found', 'There is no such ticket.');
  return ticket;
}
