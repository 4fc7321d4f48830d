import { beforeAll, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { systemTransaction } from '@/lib/db/system-transaction';
import { listTickets } from '@/lib/tickets/list-tickets';
import { mergeTicket } from '@/lib/tickets/merge/merge-ticket';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { createTenant, createUser } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

/** Searching for a word that more tickets have than a search lists by themselves. */

const count = 3_500;
const having = 3_181;
const world = useTicketWorld();
let agent: UserContext;
let customer: UserContext;
let oldest: { id: string; number: number };

beforeAll(async () => {
  agent = await world.user('agent');
  customer = await world.user('customer');
  await systemTransaction(world.pool, async (client) => {
    // Every eleventh without the word. The first opened is the last changed, and waits for the agent.
    await client.query(
      `INSERT INTO ticket (id, tenant_id, source, about, subject, channel, contact_name,
         contact_email, key, status, priority, assignee_id, requester_id, created_at, updated_at,
         public_at, solved_at)
       SELECT uuidv7(-n * interval '1 minute'), $1, 'charger', 'X', CASE n % 11 WHEN 1 THEN 'Other' ELSE 'Kabelsalat' END,
         'installer', 'Support', 'support@example.test', gen_random_uuid(),
         (CASE n WHEN $4 THEN 'open' ELSE 'solved' END)::ticket_status,
         (CASE n % 3 WHEN 0 THEN 'high' ELSE 'normal' END)::ticket_priority,
         CASE n WHEN $4 THEN $2::uuid END, CASE WHEN n > 90 AND n <= 100 THEN $3::uuid END,
         now() - n * interval '1 minute',
         now() - CASE n WHEN $4 THEN 0 ELSE n END * interval '1 minute', now(),
         CASE n WHEN $4 THEN NULL ELSE now() END
       FROM generate_series(1, $4::int) AS n ORDER BY n DESC`,
      [world.tenantId, agent.actor.userId, customer.actor.userId, count],
    );
    const { rows } = await client.query<{ id: string; number: number }>(
      'SELECT id, number FROM ticket ORDER BY id LIMIT 1',
    );
    if (rows[0] === undefined) throw new Error('There is no ticket.');
    oldest = rows[0];
  });
});

const page = async (ctx: UserContext, params: Record<string, string>, pageSize?: number) =>
  listTickets(ctx, {
    tenantId: null,
    filters: parseTicketFilters({ view: 'all', q: 'kabelsal', ...params }),
    ...(pageSize === undefined ? {} : { pageSize }),
  });

describe('a word that very many tickets have', () => {
  const sorts = ['changed', 'untouched', 'opened', 'priority', 'due'];
  // A page that the first thousand of an order do not fill lists what has the word after all.
  it.each(sorts.flatMap((sort) => [400, 1_200].map((size) => ({ sort, size }))))(
    'is found page after page of $size in the order of $sort, each ticket once',
    async ({ sort, size }) => {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const found = await page(agent, { sort, ...(after === null ? {} : { after }) }, size);
        expect(found.tickets.every(({ subject }) => subject === 'Kabelsalat')).toBe(true);
        ids.push(...found.tickets.map(({ id }) => id));
        after = found.nextCursor;
      } while (after !== null);
      expect(ids).toHaveLength(having);
      const all = await page(agent, { sort, q: '' }, count);
      const inOrder = all.tickets.filter(({ subject }) => subject === 'Kabelsalat');
      expect(ids).toEqual(inOrder.map(({ id }) => id));
    },
  );

  it('is found among what the filters leave, however long ago that was opened', async () => {
    const narrowed: Record<string, string>[] = [
      { view: 'mine' },
      { status: 'open' },
      { view: 'open', sort: 'due' },
    ];
    for (const params of narrowed) {
      const { tickets, match } = await page(agent, params);
      expect(tickets.map(({ number }) => number)).toEqual([oldest.number]);
      expect(match).toBe('exact');
    }
  });

  it('leads to the ticket in which one that has it goes on', async () => {
    const others = await page(agent, { q: 'other' });
    const [target] = others.tickets;
    if (target === undefined) throw new Error('There is no other ticket.');
    expect((await page(agent, { sort: 'changed' })).tickets.map(({ id }) => id)).not.toContain(
      target.id,
    );
    const merged = (await page(agent, { sort: 'opened' })).tickets[0];
    const into = `#${target.number}`;
    const done = await mergeTicket(agent, { ticketId: merged?.id ?? '', into });
    expect(done).toMatchObject({ ok: true });
    const ids = (await page(agent, { sort: 'changed' })).tickets.map(({ id }) => id);
    expect(ids).toContain(target.id);
    expect(ids).not.toContain(merged?.id);
  });

  it('is found by customers in their own tickets, and by strangers nowhere', async () => {
    expect((await page(customer, {})).tickets).toHaveLength(9);
    const foreign = await createTenant(world.database.db, 'Fern');
    const actor = await createUser(world.database.db, 'admin', [foreign.id]);
    const ctx = { ...world.database.contextFor(actor), actor };
    expect((await page(ctx, {})).tickets).toEqual([]);
  });
});
