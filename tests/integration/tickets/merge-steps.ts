import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { mergeTicket } from '@/lib/tickets/merge/merge-ticket';
import { previewMerge } from '@/lib/tickets/merge/preview-merge';
import { undoMerge } from '@/lib/tickets/merge/undo-merge';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import type { OpenedTicket } from '@/lib/tickets/open-ticket';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import type { useTicketWorld } from './ticket-world';

type People = Record<'agent' | 'admin' | 'owner', UserContext>;
type Pair = Record<'first' | 'second', OpenedTicket>;

/** Two tickets of one customer for each test, and who works on them. */
export function usePair(
  tickets: ReturnType<typeof useTicketWorld>,
): People & Pair & { chargerId: string } {
  const pair = {} as People & Pair & { chargerId: string };
  beforeAll(async () => {
    pair.chargerId = (await tickets.charger()).id;
    pair.agent = await tickets.user('agent');
    pair.admin = await tickets.user('admin');
  });
  beforeEach(async () => {
    pair.owner = await tickets.user('customer', [pair.chargerId]);
    pair.first = await tickets.open(pair.owner, pair.chargerId);
    pair.second = await tickets.open(pair.owner, pair.chargerId);
  });
  return pair;
}

export const merge = (ctx: Context, from: OpenedTicket, into: OpenedTicket) =>
  mergeTicket(ctx as UserContext, { ticketId: from.ticketId, into: `#${into.number}` });
export const undo = (ctx: Context, { ticketId }: OpenedTicket) =>
  undoMerge(ctx as UserContext, { ticketId });
export const reply = (
  ctx: UserContext,
  { ticketId }: OpenedTicket,
  text: string,
  key = randomUUID(),
) => replyToTicket(ctx, { ticketId, key, reply: text });
export const note = (ctx: UserContext, { ticketId }: OpenedTicket, text: string) =>
  noteOnTicket(ctx, { ticketId, key: randomUUID(), note: text });
/** Why a merge is refused. The preview says the same. */
export const refusalOf = async (ctx: UserContext, from: OpenedTicket, into: OpenedTicket) => {
  const typed = String(into.number);
  const shown = await previewMerge(ctx, { ticketId: from.ticketId, typed });
  const result = await merge(ctx, from, into);
  const said = result.ok ? null : result.errors.into?.[0];
  expect(shown).toEqual({ state: 'refused', typed, reason: said });
  return said;
};
/** What was written, and in which merged ticket. */
export const bodies = async (ctx: UserContext, { ticketId }: OpenedTicket) =>
  (await listTicketEvents(ctx, { ticketId })).events.flatMap(({ body, mergedFrom }) =>
    body === null ? [] : [[body, mergedFrom]],
  );
