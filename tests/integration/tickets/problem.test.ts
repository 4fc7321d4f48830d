import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { followTickets } from '@/lib/tickets/follow-tickets';
import { getTicket } from '@/lib/tickets/get-ticket';
import { listTickets } from '@/lib/tickets/list-tickets';
import type { OpenedTicket } from '@/lib/tickets/open-ticket';
import { attachTickets } from '@/lib/tickets/problem/attach-tickets';
import { detachTicket } from '@/lib/tickets/problem/detach-ticket';
import { getTicketProblem } from '@/lib/tickets/problem/get-ticket-problem';
import { listProblemTickets } from '@/lib/tickets/problem/list-problem-tickets';
import { offerProblem } from '@/lib/tickets/problem/offer-problem';
import { runBroadcasts } from '@/lib/tickets/problem/run-broadcasts';
import { startBroadcast } from '@/lib/tickets/problem/start-broadcast';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { bodies, merge } from './merge-steps';
import { useProblemWorld } from './problem-world';

const world = useProblemWorld();
const { tickets, mail } = world;
type Sufferer = Awaited<ReturnType<typeof world.sufferer>>;
let agent: UserContext;
let admin: UserContext;
let one: Sufferer;
let other: Sufferer;
let problem: OpenedTicket;

beforeAll(async () => {
  agent = world.agent;
  admin = await tickets.user('admin');
});
beforeEach(async () => {
  [one, other] = [await world.sufferer(), await world.sufferer()];
  problem = await world.openProblem([one.charger, other.charger]);
});

const attach = (ctx: Context, which: object, { ticketId } = problem) =>
  attachTickets(ctx as UserContext, { problemId: ticketId, ...which });
const attachBoth = () => attach(agent, { ticketIds: [one.ticket.ticketId, other.ticket.ticketId] });
const counts = () => getTicketProblem(agent, problem.ticketId);
const listed = async (which: 'attached' | 'offered', pageSize = 20, cursor?: string) =>
  listProblemTickets(agent, { ticketId: problem.ticketId, which, pageSize, cursor });
const numbersOf = (list: { tickets: { number: number }[] }) =>
  list.tickets.map(({ number }) => number);
const statusOf = async ({ number }: OpenedTicket) => (await getTicket(agent, number)).status;
const work = async (setSize = 200) => {
  while ((await runBroadcasts(mail.pool, new Date(), setSize)) > 0);
};

describe('who may', () => {
  it('look at a problem ticket, attach, detach and answer all', async () => {
    const { database, tenantId } = tickets;
    const { ticketId } = problem;
    const run = (verb: (ctx: Context) => Promise<unknown>, expected = staffOnly) =>
      expectPerRole(database, tenantId, expected, verb);
    await run((ctx) => getTicketProblem(ctx, ticketId));
    await run((ctx) => listProblemTickets(ctx, { ticketId, which: 'offered' }));
    await run((ctx) => offerProblem(ctx, one.ticket.ticketId), {
      ...staffOnly,
      'foreign-admin': 'allowed',
    });
    await run((ctx) => attach(ctx, { all: 'yes' }));
    await run((ctx) => detachTicket(ctx as UserContext, { ticketId: one.ticket.ticketId }));
    await run((ctx) =>
      startBroadcast(ctx as UserContext, {
        ...{ ticketId, key: randomUUID(), message: 'We know', told: 1, unsolved: 1 },
      }),
    );
    await inSystemScope(database.db, (tx) => tx.ticketBroadcast.deleteMany());
  });
});

describe('tickets of the affected chargers', () => {
  it('are offered, also those that are opened later, and attached at once', async () => {
    expect(numbersOf(await listed('offered'))).toEqual([one.ticket.number, other.ticket.number]);
    const later = await tickets.open(agent, one.charger.id);
    expect(await offerProblem(agent, later.ticketId)).toMatchObject({ number: problem.number });
    const stranger = await world.sufferer();
    expect(await offerProblem(agent, stranger.ticket.ticketId)).toBeNull();
    expect((await counts()).offered).toBe(3);
    expect(await attach(agent, { all: 'yes' })).toEqual({ ok: true, value: { attached: 3 } });
    const numbers = [one.ticket.number, other.ticket.number, later.number];
    const page = await listed('attached', 2);
    expect(numbersOf(page)).toEqual(numbers.slice(0, 2));
    expect(numbersOf(await listed('attached', 2, page.nextCursor ?? ''))).toEqual(numbers.slice(2));
    expect(await counts()).toMatchObject({
      ...{ attached: 3, told: 2, customers: 2, unsolved: 3, offered: 0 },
    });
    expect((await attach(agent, { all: 'yes' })).ok).toBe(false);
    expect(await attach(agent, { number: String(stranger.ticket.number) })).toMatchObject({
      value: { attached: 1 },
    });
    const refusals = [stranger.ticket.number, problem.number, 999_999].map(async (number) => {
      const result = await attach(agent, { number: String(number) });
      return result.ok ? null : result.errors.number;
    });
    expect(await Promise.all(refusals)).toEqual([
      [`#${stranger.ticket.number} is attached already.`],
      [`#${problem.number} is a problem ticket itself.`],
      ['This tenant has no ticket #999999.'],
    ]);
  });

  it('mark the problem in the queue, and show staff alone what they belong to', async () => {
    await attachBoth();
    const filters = parseTicketFilters({ view: 'problems' });
    const queue = await listTickets(agent, { tenantId: tickets.tenantId, filters });
    const row = queue.tickets.find(({ number }) => number === problem.number);
    expect(row?.attachedCount).toBe(2);
    const { staff } = await getTicket(agent, one.ticket.number);
    expect(staff?.problem).toMatchObject({ number: problem.number });
    expect((await getTicket(one.owner, one.ticket.number)).staff).toBeNull();
    await expect(getTicket(one.owner, problem.number)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('belong to one problem, whoever is first; the database knows no other', async () => {
    const second = await world.openProblem([one.charger]);
    const which = { ticketIds: [one.ticket.ticketId] };
    const outcomes = await Promise.all([attach(agent, which), attach(admin, which, second)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const forced = (problemId: string) =>
      inScope(agent, (tx) =>
        tx.ticket.update({
          where: { id: other.ticket.ticketId },
          data: { problemId, attachedAt: new Date() },
        }),
      );
    await expect(forced(one.ticket.ticketId)).rejects.toThrow(/problem tickets alone/);
  });

  it('come along when their problem ticket, or one of them, is merged', async () => {
    await attachBoth();
    const second = await world.openProblem([one.charger]);
    await merge(agent, problem, second);
    expect((await getTicketProblem(agent, second.ticketId)).attached).toBe(2);
    const again = await tickets.open(one.owner, one.charger.id);
    await merge(agent, one.ticket, again);
    const { staff } = await getTicket(agent, again.number);
    expect(staff?.problem).toMatchObject({ number: second.number });
    expect((await getTicketProblem(agent, second.ticketId)).attached).toBe(2);
  });
});

describe('one message to all', () => {
  it('reaches each customer in their own ticket and by one mail, once', async () => {
    await attachBoth();
    await updateTickets(agent, { ticketIds: [one.ticket.ticketId], assignee: admin.actor.userId });
    await mail.round();
    mail.server.taken.length = 0;
    const key = randomUUID();
    const send = { key, message: 'A new firmware comes **today**.' };
    const [first, second] = await Promise.all([
      world.broadcast(agent, problem, send),
      world.broadcast(agent, problem, send),
    ]);
    expect(second).toEqual(first);
    // Two workers, and sets of one.
    await Promise.all([work(1), work(1)]);
    await work();
    for (const { owner, ticket } of [one, other]) {
      expect(await bodies(owner, ticket)).toEqual([[send.message, null]]);
      expect(await statusOf(ticket)).toBe('open');
    }
    await mail.round();
    const of = ({ owner }: Sufferer) =>
      mail.server.taken.filter(({ to }) => JSON.stringify(to).includes(owner.actor.email));
    expect(mail.server.taken).toHaveLength(2);
    expect(of(one)[0]?.text).toContain(`/tickets/${one.ticket.number}`);
    expect(of(one)[0]?.text).not.toContain(String(other.ticket.number));
    expect(of(other)[0]?.text).toContain('A new firmware comes');
    const [progress] = (await counts()).broadcasts;
    expect(progress).toMatchObject({ total: 2, done: 2, solves: false, isMessage: true });
    expect(progress?.finishedAt).not.toBeNull();
    expect(await inScope(one.owner, (tx) => tx.ticketBroadcast.findMany())).toEqual([]);
  });

  it('is not begun when the numbers are others than those shown', async () => {
    const shown = await counts();
    await attachBoth();
    const input = { ticketId: problem.ticketId, key: randomUUID(), message: 'Hello' };
    const result = await startBroadcast(agent, { ...input, told: shown.told, unsolved: 0 });
    expect(result).toMatchObject({
      errors: { form: [expect.stringContaining('2 with a customer and 2 unsolved by now')] },
    });
    expect(await startBroadcast(agent, { ...input, message: ' ', told: 2, unsolved: 2 })).toEqual({
      ok: false,
      errors: { message: ['Enter a message.'] },
    });
  });

  it('reaches nobody who was attached after it was begun, or left before', async () => {
    await attachBoth();
    await world.broadcast(agent, problem, { message: 'For both' });
    await detachTicket(agent, { ticketId: other.ticket.ticketId });
    const late = await world.sufferer();
    await attach(agent, { number: String(late.ticket.number) });
    await work();
    expect(await bodies(one.owner, one.ticket)).toHaveLength(1);
    expect(await bodies(other.owner, other.ticket)).toEqual([]);
    expect(await bodies(late.owner, late.ticket)).toEqual([]);
  });
});

describe('solving together', () => {
  it('solves all with one message, and each opens again with its own charger', async () => {
    await attachBoth();
    await mail.round();
    mail.server.taken.length = 0;
    await world.broadcast(agent, problem, { message: 'It is done.', solve: 'yes' });
    expect(await statusOf(problem)).toBe('solved');
    await work(1);
    await mail.round();
    expect(mail.server.taken).toHaveLength(2);
    expect(mail.server.taken[0]?.text).toContain('Status: Solved.');
    expect([await statusOf(one.ticket), await statusOf(other.ticket)]).toEqual([
      'solved',
      'solved',
    ]);
    await tickets.refuse(one.charger, 'credentials-replaced', {
      startedAt: new Date(Date.now() + 60_000),
    });
    await followTickets(mail.pool, new Date(Date.now() + 61_000));
    expect([await statusOf(one.ticket), await statusOf(other.ticket)]).toEqual(['open', 'solved']);
    expect(await counts()).toMatchObject({ attached: 2, unsolved: 1 });
    const audited = await inSystemScope(tickets.database.db, (tx) =>
      tx.auditEntry.count({
        where: { action: 'ticket.solve', subjectId: other.ticket.ticketId },
      }),
    );
    expect(audited).toBe(1);
  });
});
