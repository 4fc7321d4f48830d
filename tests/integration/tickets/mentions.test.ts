import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { getTicket } from '@/lib/tickets/get-ticket';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { createTenant, createUser } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let owner: UserContext;
let agent: UserContext;
let chargerId: string;

beforeAll(async () => {
  chargerId = (await world.charger()).id;
  owner = await world.user('customer', [chargerId]);
  agent = await world.user('agent');
});

async function openOne() {
  const { ticketId, number } = await world.open(owner, chargerId);
  return { id: ticketId, number };
}
const story = async (ctx: Context, id: string) =>
  (await listTicketEvents(ctx, { ticketId: id })).events;

describe('mentions', () => {
  const mention = (who: readonly UserContext[], text: string, id: string) =>
    noteOnTicket(agent, {
      ...{ ticketId: id, key: randomUUID(), note: text },
      mentions: who.map(({ actor }) => actor.userId),
    });
  const named = async (name: string, role: 'admin' | 'agent' | 'customer' = 'agent') => {
    const ctx = await world.user(role);
    await inSystemScope(world.database.db, (tx) =>
      tx.user.update({ where: { id: ctx.actor.userId }, data: { name } }),
    );
    return ctx;
  };

  it('are kept by id for those who are still named, and let them watch', async () => {
    const one = await openOne();
    const [ann, lee] = [await named('Ann'), await named('Ann Lee')];
    expect(await mention([ann, lee], 'Please look, @Ann Lee.', one.id)).toMatchObject({ ok: true });
    const written = (await story(agent, one.id)).find(({ kind }) => kind === 'note');
    expect(written?.mentions).toEqual([{ userId: lee.actor.userId, label: 'Ann Lee' }]);
    const { staff } = await getTicket(agent, one.number);
    expect(staff?.watchers.map(({ id }) => id)).toEqual([lee.actor.userId]);
    await mention([lee], '@Ann Lee again', one.id);
    expect((await getTicket(agent, one.number)).staff?.watchers).toHaveLength(1);
  });

  it('are refused of who may not read the ticket, and nothing is written', async () => {
    const one = await openOne();
    const foreign = await createTenant(world.database.db, 'Elsewhere');
    const actor = await createUser(world.database.db, 'agent', [foreign.id]);
    const stranger = { ...world.database.contextFor(actor), actor };
    for (const who of [stranger, owner]) {
      expect(await mention([who], `@${who.actor.name}`, one.id)).toEqual({
        ok: false,
        errors: { note: ['Somebody whom you mention may not read this ticket.'] },
      });
    }
    expect((await story(agent, one.id)).map(({ kind }) => kind)).toEqual(['opened']);
    expect((await getTicket(agent, one.number)).staff?.watchers).toEqual([]);
  });

  it('are no part of replies, nor of what customers see, also past the verbs', async () => {
    const one = await openOne();
    const ann = await named('Ann');
    await replyToTicket(agent, {
      ...{ ticketId: one.id, key: randomUUID(), reply: '@Ann' },
      mentions: [ann.actor.userId],
    });
    expect((await getTicket(agent, one.number)).staff?.watchers).toEqual([]);
    await mention([ann], '@Ann', one.id);
    expect(await inScope(owner, (tx) => tx.ticketMention.count())).toBe(0);
    expect((await story(owner, one.id)).flatMap(({ mentions }) => mentions)).toEqual([]);
    const events = await story(agent, one.id);
    const write = (kind: string, userId: string) =>
      inSystemScope(world.database.db, (tx) =>
        tx.ticketMention.create({
          data: {
            ...{ userId, ticketId: one.id, tenantId: world.tenantId, label: 'x' },
            eventId: events.find((event) => event.kind === kind)?.id ?? '',
          },
        }),
      );
    await expect(write('reply', agent.actor.userId)).rejects.toThrow(/mention needs a note/);
    await expect(write('note', owner.actor.userId)).rejects.toThrow(/mention needs a note/);
  });
});
