import type { Transaction } from '@/lib/db/database';

/** What the same form wrote before, also where the ticket has been merged into another since. */
export function findSameMessage(
  tx: Transaction,
  ticketIds: readonly string[],
  key: string,
): Promise<{ id: string } | null> {
  return tx.ticketEvent.findFirst({
    where: { ticketId: { in: [...ticketIds] }, key },
    select: { id: true },
  });
}
