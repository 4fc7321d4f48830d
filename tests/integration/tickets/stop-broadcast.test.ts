import { beforeEach, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { systemTransaction } from '@/lib/db/system-transaction';
import type { OpenedTicket } from '@/lib/tickets/open-ticket';
import { attachTickets } from '@/lib/tickets/problem/attach-tickets';
import { getTicketProblem } from '@/lib/tickets/problem/get-ticket-problem';
import { runBroadcasts } from '@/lib/tickets/problem/run-broadcasts';
import { stopBroadcast } from '@/lib/tickets/problem/stop-broadcast';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { bodies } from './merge-steps';
import { useProblemWorld } from './problem-world';

const world = useProblemWorld();
const { tickets, mail } = world;
type Sufferer = Awaited<ReturnType<typeof world.sufferer>>;
let sufferers: Sufferer[];
let problem: OpenedTicket;
let broadcastId: string;

beforeEach(async () => {
  await inSystemScope(tickets.database.db, (tx) => tx.ticketBroadcast.deleteMany());
  sufferers = [await world.sufferer(), await world.sufferer(), await world.sufferer()];
  problem = await world.openProblem(sufferers.map(({ charger }) => charger));
  const ticketIds = sufferers.map(({ ticket }) => ticket.ticketId);
  await attachTickets(world.agent, { problemId: problem.ticketId, ticketIds });
  const begun = await world.broadcast(world.agent, problem, { message: 'We know', solve: 'yes' });
  if (!begun.ok) throw new Error(JSON.stringify(begun.errors));
  broadcastId = begun.value.broadcastId;
});

const stop = (ctx: Context = world.agent) => stopBroadcast(ctx as UserContext, { broadcastId });
const work = (setSize: number) => runBroadcasts(mail.pool, new Date(), setSize);
const progress = async () => (await getTicketProblem(world.agent, problem.ticketId)).broadcasts[0];
const told = async () => {
  const all = await Promise.all(sufferers.map(({ owner, ticket }) => bodies(owner, ticket)));
  return all.map((lines) => lines.length);
};
const audited = () =>
  inSystemScope(tickets.database.db, (tx) =>
    tx.auditEntry.findMany({
      where: { action: 'ticket-problem.stop-broadcast', subjectId: problem.ticketId },
      select: { details: true, actorName: true },
    }),
  );

describe('a message to all that is being sent', () => {
  it('is stopped by those who may send one', () =>
    expectPerRole(tickets.database, tickets.tenantId, staffOnly, stop));

  it('stays where it was sent, is counted, and goes no further', async () => {
    expect(await work(1)).toBe(1);
    expect(await stop()).toEqual({ ok: true, value: { done: 1, total: 3 } });
    expect(await work(1)).toBe(0);
    expect(await told()).toEqual([1, 0, 0]);
    const { name } = world.agent.actor;
    expect(await progress()).toMatchObject({ done: 1, total: 3, stoppedBy: name });
    expect((await getTicketProblem(world.agent, problem.ticketId)).unsolved).toBe(2);
  });

  it('is stopped once, however often and by how many it is asked for', async () => {
    await work(1);
    const value = { done: 1, total: 3 };
    expect(await Promise.all([stop(), stop()])).toEqual([
      { ok: true, value },
      { ok: true, value },
    ]);
    expect(await stop()).toEqual({ ok: true, value });
    expect(await audited()).toEqual([
      {
        actorName: world.agent.actor.name,
        details: expect.objectContaining({ changes: { tickets: { from: 3, to: 1 } } }),
      },
    ]);
  });

  it('counts the set that the worker has under way', async () => {
    const waiting = async () => {
      const { rows } = await mail.pool.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows[0]?.count;
    };
    const [set, stopped] = await systemTransaction(mail.pool, async (client) => {
      // Somebody writes to the first ticket: the set waits for it, and stopping waits for the set.
      const first = sufferers[0]?.ticket.ticketId;
      await client.query('SELECT FROM ticket WHERE id = $1 FOR NO KEY UPDATE', [first]);
      const setUnderWay = work(2);
      await expect.poll(waiting).toBe(1);
      const stopping = stop();
      await expect.poll(waiting).toBe(2);
      return [{ ends: setUnderWay }, { ends: stopping }];
    });
    expect(await set.ends).toBe(2);
    expect(await stopped.ends).toEqual({ ok: true, value: { done: 2, total: 3 } });
    expect(await work(2)).toBe(0);
    expect(await told()).toEqual([1, 1, 0]);
  });

  it('cannot be stopped when it has reached all', async () => {
    await work(200);
    expect(await stop()).toEqual({
      ok: false,
      errors: { form: ['It reached all 3 before it could be stopped.'] },
    });
    expect(await progress()).toMatchObject({ done: 3, stoppedBy: null });
    expect(await audited()).toEqual([]);
  });
});
