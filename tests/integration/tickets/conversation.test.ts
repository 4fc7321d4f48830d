import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { watchTicket as followTicket, watchTickets } from '@/lib/live/watch-tickets';
import { getTicket } from '@/lib/tickets/get-ticket';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { ticketStatuses } from '@/lib/tickets/ticket-values';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { watchTicket } from '@/lib/tickets/watch-ticket';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
/** Staff of the tenant; of customers only the one whose ticket it is. */
const staffAndOwner = { ...staffOnly, customer: 'not-found' } as const;

let owner: UserContext;
let agent: UserContext;
let chargerId: string;
let ticket: { id: string; number: number };

beforeAll(async () => {
  const charger = await world.charger();
  chargerId = charger.id;
  owner = await world.user('customer', [charger.id]);
  agent = await world.user('agent');
  ticket = await openOne();
});

async function openOne() {
  const { ticketId, number } = await world.open(owner, chargerId);
  return { id: ticketId, number };
}
const reply = (ctx: Context, id: string, more: object = {}) =>
  replyToTicket(ctx as UserContext, { ticketId: id, key: randomUUID(), reply: 'A reply', ...more });
const note = (ctx: Context, id: string, text = 'A note') =>
  noteOnTicket(ctx as UserContext, { ticketId: id, key: randomUUID(), note: text });
const settle = (ctx: Context, id: string, isSolved: string) =>
  settleTicket(ctx as UserContext, { ticketId: id, isSolved });
const statusOf = async (number: number) => (await getTicket(agent, number)).status;
const story = async (ctx: Context, id: string) =>
  (await listTicketEvents(ctx, { ticketId: id })).events;

describe('a secret in what somebody writes', () => {
  it('is masked before it is kept, and that is said', async () => {
    const one = await openOne();
    await reply(owner, one.id, { reply: 'It sends\nAuthorization: Basic Q1AxOnNlY3JldDE=' });
    await note(agent, one.id, 'The password is hunter2secret.');
    await updateTickets(agent, { ticketIds: [one.id], subject: 'password: Geheim1234' });
    const said = (await story(agent, one.id)).filter(({ body }) => body !== null);
    expect(said.map(({ body, details }) => [body, details.masked])).toEqual([
      ['It sends\nAuthorization: Basic •••', 1],
      ['The password is •••.', 1],
    ]);
    expect((await getTicket(agent, one.number)).subject).toBe('password: •••');
    const { rows } = await world.pool.query<{ found: number }>(
      "SELECT count(*)::int AS found FROM ticket_search WHERE ticket_id = $1 AND document @@ 'hunter2secret'::tsquery",
      [one.id],
    );
    expect(rows).toEqual([{ found: 0 }]);
  });
});

describe('who may', () => {
  it('read a ticket and its story', async () => {
    const run = (work: (ctx: Context) => Promise<unknown>) =>
      expectPerRole(world.database, world.tenantId, staffAndOwner, work);
    await run((ctx) => getTicket(ctx, ticket.number));
    await run((ctx) => listTicketEvents(ctx, { ticketId: ticket.id }));
    await run((ctx) => followTicket(ctx as UserContext, ticket.number));
    expect((await getTicket(owner, ticket.number)).staff).toBeNull();
    expect((await getTicket(agent, ticket.number)).staff).toMatchObject({ priority: 'normal' });
  });

  it('reply, note, settle and watch', async () => {
    const one = await openOne();
    await expectPerRole(world.database, world.tenantId, staffAndOwner, (ctx) => reply(ctx, one.id));
    await expectPerRole(world.database, world.tenantId, staffOnly, (ctx) => note(ctx, one.id));
    await expectPerRole(world.database, world.tenantId, staffAndOwner, (ctx) =>
      settle(ctx, one.id, 'yes'),
    );
    await expectPerRole(world.database, world.tenantId, staffOnly, (ctx) =>
      watchTicket(ctx as UserContext, { ticketId: one.id, isWatching: 'yes' }),
    );
    await expect(note(owner, one.id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('follow the queue', async () => {
    const expected = { ...staffOnly, customer: 'allowed', 'foreign-admin': 'allowed' } as const;
    await expectPerRole(world.database, world.tenantId, expected, (ctx) =>
      watchTickets(ctx as UserContext),
    );
    const own = await watchTickets(owner);
    const change = { tenantId: world.tenantId, chargerIds: [] };
    expect(own({ ...change, ticketIds: [ticket.id] })).toBe(true);
    expect(own({ ...change, ticketIds: [randomUUID()] })).toBe(false);
  });
});

describe('notes', () => {
  it('never reach the customer: not by the verb, and not by a query that forgot its filter', async () => {
    const one = await openOne();
    await reply(agent, one.id, { reply: 'For your eyes' });
    await note(agent, one.id, 'The customer is wrong');
    const kinds = (await story(owner, one.id)).map(({ kind }) => kind);
    expect(kinds).toContain('reply');
    expect(kinds).not.toContain('note');
    const all = await inScope(owner, (tx) =>
      tx.ticketEvent.findMany({ where: { ticketId: one.id } }),
    );
    expect(all.map(({ body }) => body)).not.toContain('The customer is wrong');
    expect((await story(agent, one.id)).map(({ body }) => body)).toContain('The customer is wrong');
  });

  it('cannot be made public, whatever is written', async () => {
    await note(agent, ticket.id);
    const make = (sql: string) =>
      inSystemScope(world.database.db, (tx) => tx.$executeRawUnsafe(sql));
    const set = (what: string) =>
      make(`UPDATE ticket_event SET ${what} WHERE ticket_id = '${ticket.id}'`);
    await expect(set('is_public = true')).rejects.toThrow(/generated|can only be updated/);
    await expect(set("kind = 'reply'")).rejects.toThrow(/append-only/);
  });

  it('are not written by customers, also past the verbs', async () => {
    const write = inScope(owner, (tx) =>
      tx.ticketEvent.create({
        data: {
          ...{ tenantId: world.tenantId, ticketId: ticket.id, kind: 'note', body: 'x' },
          ...{ actorName: 'x', isStaff: true },
        },
      }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('leave a neighbour’s ticket out of sight, also past the verbs', async () => {
    const neighbour = await world.user('customer', [chargerId]);
    const seen = await inScope(neighbour, async (tx) => ({
      tickets: await tx.ticket.count(),
      events: await tx.ticketEvent.count(),
      evidence: await tx.ticketEvidence.count(),
    }));
    expect(seen).toEqual({ tickets: 0, events: 0, evidence: 0 });
  });
});

describe('replies', () => {
  it('move the ticket to whom it waits for', async () => {
    const one = await openOne();
    await reply(agent, one.id);
    expect(await statusOf(one.number)).toBe('waiting_on_customer');
    await reply(owner, one.id, { status: 'closed' });
    expect(await statusOf(one.number)).toBe('open');
    await reply(agent, one.id, { status: 'solved' });
    expect(await statusOf(one.number)).toBe('solved');
    await reply(owner, one.id);
    expect(await statusOf(one.number)).toBe('open');
    expect((await getTicket(agent, one.number)).reopenedCount).toBe(1);
  });

  it('are one when the form is sent twice', async () => {
    const one = await openOne();
    const key = randomUUID();
    await Promise.all([reply(agent, one.id, { key }), reply(agent, one.id, { key })]);
    expect((await story(agent, one.id)).filter(({ kind }) => kind === 'reply')).toHaveLength(1);
  });

  it('are refused on a closed ticket, and when empty', async () => {
    const one = await openOne();
    await reply(agent, one.id, { status: 'closed' });
    await expect(reply(owner, one.id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await reply(agent, ticket.id, { reply: ' \u0007 ' })).toEqual({
      ok: false,
      errors: { reply: ['Enter a message.'] },
    });
  });
});

describe('the life of a ticket', () => {
  const allowed: Record<string, string[]> = {
    new: ['open', 'waiting_on_customer', 'waiting_on_third_party', 'solved', 'closed'],
    open: ['waiting_on_customer', 'waiting_on_third_party', 'solved', 'closed'],
    waiting_on_customer: ['open', 'waiting_on_third_party', 'solved', 'closed'],
    waiting_on_third_party: ['open', 'waiting_on_customer', 'solved', 'closed'],
    solved: ['open', 'closed'],
    closed: [],
  };
  const put = (id: string, status: string) =>
    inSystemScope(
      world.database.db,
      (tx) => tx.$executeRaw`UPDATE ticket SET status = ${status}::ticket_status,
        solved_at = CASE WHEN ${status} IN ('solved', 'closed') THEN now() END,
        closed_at = CASE WHEN ${status} = 'closed' THEN now() END WHERE id = ${id}::uuid`,
    );

  it.each(ticketStatuses)('from %s goes only where the database lets it', async (from) => {
    for (const to of ticketStatuses.filter((status) => status !== from)) {
      const one = await openOne();
      if (from !== 'new') await put(one.id, from);
      const change = put(one.id, to);
      if (allowed[from]?.includes(to)) await change;
      else await expect(change).rejects.toThrow(/cannot go from/);
    }
  });

  it('tells a customer what they may know of it', async () => {
    const one = await openOne();
    await settle(owner, one.id, 'yes');
    expect(await statusOf(one.number)).toBe('solved');
    await settle(owner, one.id, 'no');
    expect(await statusOf(one.number)).toBe('open');
    const kinds = (await story(owner, one.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['opened', 'status', 'status']);
  });

  it('is in the audit log', async () => {
    const one = await openOne();
    await note(agent, one.id, 'secret of the house');
    const rows = await inSystemScope(world.database.db, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: one.id }, orderBy: { at: 'asc' } }),
    );
    expect(rows.map(({ action }) => action)).toEqual(['ticket.open', 'ticket.note']);
    expect(JSON.stringify(rows)).not.toContain('secret of the house');
  });
});

describe('the story', () => {
  it('is read in pages from the newest back', async () => {
    const one = await openOne();
    for (const text of ['one', 'two', 'three']) await note(agent, one.id, text);
    const first = await listTicketEvents(agent, { ticketId: one.id, pageSize: 2 });
    expect(first.events.map(({ body }) => body)).toEqual(['two', 'three']);
    const next = await listTicketEvents(agent, {
      ticketId: one.id,
      pageSize: 2,
      cursor: first.nextCursor ?? '',
    });
    expect(next.events.map(({ body }) => body)).toEqual([null, 'one']);
    expect(next.nextCursor).toBeNull();
  });
});
