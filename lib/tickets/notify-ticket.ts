import { chargerChangedChannel } from '@/lib/attempts/notify-change';
import type { Transaction } from '@/lib/db/database';

/** Tells open pages, at commit, to read a ticket and its queue again. */
export async function notifyTicket(
  tx: Transaction,
  ticket: { id: string; tenantId: string },
): Promise<void> {
  const hint = JSON.stringify({ tenant: ticket.tenantId, chargers: [], tickets: [ticket.id] });
  await tx.$executeRaw`SELECT pg_notify(${chargerChangedChannel}, ${hint})`;
}
