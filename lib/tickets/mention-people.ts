import type { Transaction } from '@/lib/db/database';
import { mentionedIn, withLabels } from '@/lib/format/split-mentions';
import { readStaff } from './list-assignees';
import type { TicketRef } from './record-ticket-event';

export type Mention = { userId: string; label: string };

/**
 * Of those who were chosen, who is named in the text. Null where one of them may not read tickets
 * of this tenant: they are told nothing.
 */
export async function findMentioned(
  tx: Transaction,
  tenantId: string,
  text: string,
  chosenIds: readonly string[],
): Promise<Mention[] | null> {
  if (chosenIds.length === 0) return [];
  const staff = withLabels(await readStaff(tx, [tenantId]));
  const chosen = staff.filter(({ id }) => chosenIds.includes(id));
  if (chosen.length < new Set(chosenIds).size) return null;
  return mentionedIn(text, chosen).map(({ id, label }) => ({ userId: id, label }));
}

/** Keeps who is mentioned, and lets them watch the ticket. */
export async function recordMentions(
  tx: Transaction,
  { id: ticketId, tenantId }: TicketRef,
  eventId: string,
  mentions: readonly Mention[],
): Promise<void> {
  if (mentions.length === 0) return;
  await tx.ticketMention.createMany({
    data: mentions.map((mention) => ({ eventId, ticketId, tenantId, ...mention })),
  });
  await tx.ticketWatcher.createMany({
    data: mentions.map(({ userId }) => ({ ticketId, tenantId, userId })),
    skipDuplicates: true,
  });
}
