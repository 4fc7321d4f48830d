import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import type { TicketEventKind } from '@/lib/db/generated/enums';
import { scrubMessage } from './scrub-message';

export type TicketRef = { id: string; tenantId: string };

type EventInput = {
  kind: TicketEventKind;
  body?: string;
  details?: Prisma.InputJsonObject;
  key?: string;
};

/**
 * Writes a line of the ticket's story, without the secrets in what somebody wrote. Whether
 * customers may read it follows from its kind.
 */
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
  const said = body === undefined ? null : scrubMessage(body);
  return tx.ticketEvent.create({
    data: {
      ...{ tenantId, ticketId: id, kind, createdAt: ctx.now(), ...who },
      details: said === null || said.count === 0 ? details : { ...details, masked: said.count },
      ...(said === null ? {} : { body: said.text }),
      ...(key === undefined ? {} : { key }),
    },
    select: { id: true },
  });
}
