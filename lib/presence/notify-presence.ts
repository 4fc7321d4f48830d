import type { Transaction } from '@/lib/db/database';

/** Channel on which pages of a ticket hear that somebody came, went or began to write. */
export const presenceChannel = 'ticket_presence';

/** A channel apart from that of changes: nothing but the names of who is there is read again. */
export async function notifyPresence(tx: Transaction, ticketId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${presenceChannel}, ${ticketId})`;
}
