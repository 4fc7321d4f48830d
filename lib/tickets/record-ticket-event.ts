import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import type { TicketEventKind } from '@/lib/db/generated/enums';

export type TicketRef = { id: string; tenantId: string };

type EventInput = {
  kind: TicketEventKind;
  body?: string;
  details?: Prisma.InputJsonObject;
  key?: string;
};

/** Writes a line of the ticket's story. Whether customers may read it follows from its kind. */
export async function recordTicketEvent(
  ctx: Pick<Context, 'actor' | 'now'>,
  tx: Transaction,
  { id, tenantId }: TicketRef,
  { kind, body, details = {}, key }: EventInput,
): Promise<{ id: string }> {
  const { actor } = ctx;
  const who =
    actor.kind === 'user'
      ? { actorId: actor.userId, actorName: actor.name, isStaff: actor.role !== 'customer' }
      : { actorId: null, actorName: 'Exolink', isStaff: true };
  return tx.ticketEvent.create({
    data: {
      ...{ tenantId, ticketId: id, kind, details, createdAt: ctx.now(), ...who },
      ...(body === undefined ? {} : { body }),
      ...(key === undefined ? {} : { key }),
    },
    select: { id: true },
  });
}
