import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { deleteTicketView } from '@/lib/ticket-views/delete-ticket-view';
import { listTicketViews } from '@/lib/ticket-views/list-ticket-views';
import { moveTicketView } from '@/lib/ticket-views/move-ticket-view';
import { saveTicketView } from '@/lib/ticket-views/save-ticket-view';
import { listTickets } from '@/lib/tickets/list-tickets';
import { nameFilters } from '@/lib/tickets/name-filters';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { createTenant, createUser } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let agent: UserContext;
let colleague: UserContext;
let manager: UserContext;
let owner: UserContext;
let chargerId: string;

beforeAll(async () => {
  chargerId = (await world.charger()).id;
  agent = await world.user('agent');
  colleague = await world.user('agent');
  manager = await world.user('admin');
  owner = await world.user('customer', [chargerId]);
});

let count = 0;
const named = (more: object = {}) => ({
  ...{ name: `View ${(count += 1)}`, query: 'priority=urgent', tenantId: '' },
  ...more,
});
async function save(more: object = {}, ctx: UserContext = agent): Promise<string> {
  const result = await saveTicketView(ctx, named(more));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.viewId;
}
const views = (ctx: Context, tenantId: string | null = world.tenantId) =>
  listTicketViews(ctx as UserContext, { tenantId });
const find = async (ctx: Context, id: string) => (await views(ctx)).find((view) => view.id === id);

describe('saved views', () => {
  it('are read and saved by staff, for a tenant by its own', async () => {
    const { tenantId } = world;
    await expectPerRole(world.database, tenantId, staffOnly, (ctx) => views(ctx));
    await expectPerRole(world.database, tenantId, staffOnly, (ctx) =>
      saveTicketView(ctx as UserContext, named({ tenantId })),
    );
  });

  it('are changed by who made them and, shared, by managers', async () => {
    const { tenantId } = world;
    const expected = { ...staffOnly, agent: 'forbidden' } as const;
    const shared = await save({ tenantId });
    await expectPerRole(world.database, tenantId, expected, (ctx) =>
      saveTicketView(ctx as UserContext, named({ viewId: shared, tenantId })),
    );
    await expectPerRole(world.database, tenantId, expected, (ctx) =>
      moveTicketView(ctx as UserContext, { id: shared, to: 'left' }),
    );
    await expectPerRole(world.database, tenantId, expected, async (ctx) =>
      deleteTicketView(ctx as UserContext, { id: await save({ tenantId }) }),
    );
    expect(await find(colleague, shared)).toMatchObject({ canChange: false });
    expect(await find(manager, shared)).toMatchObject({ canChange: true });
  });

  it('are nobody else’s to see where they are not shared, in the database nor of a customer', async () => {
    const own = await save();
    expect(await find(agent, own)).toMatchObject({ tenant: null, canChange: true });
    expect(await find(manager, own)).toBeUndefined();
    await expect(deleteTicketView(manager, { id: own })).rejects.toMatchObject({
      code: 'not-found',
    });
    const shared = await save({ tenantId: world.tenantId });
    expect(await inScope(owner, (tx) => tx.ticketView.findMany())).toEqual([]);
    const foreign = await createTenant(world.database.db, 'Fern');
    const stranger = await createUser(world.database.db, 'agent', [foreign.id]);
    const ctx = { ...world.database.contextFor(stranger), actor: stranger };
    expect(await views(ctx, null)).toEqual([]);
    const rows = await inScope(ctx, (tx) => tx.ticketView.findMany({ where: { id: shared } }));
    expect(rows).toEqual([]);
  });

  it('keep the filters as the address writes them, and say what is wrong', async () => {
    const query = '?tag=grid&view=open&priority=urgent&after=x&lost=1&status=nonsense';
    const id = await save({ query, name: 'Grid' });
    expect((await find(agent, id))?.query).toBe('priority=urgent&tag=grid');
    expect(await saveTicketView(agent, named({ name: 'GRID' }))).toEqual({
      ok: false,
      errors: { name: ['There is a view of this name.'] },
    });
    expect(await saveTicketView(agent, named({ query: 'view=open' }))).toEqual({
      ok: false,
      errors: { form: ['Filter the tickets first.'] },
    });
    await save({ viewId: id, name: 'Grid at night', query: 'tag=night' });
    expect(await find(agent, id)).toMatchObject({ name: 'Grid at night', query: 'tag=night' });
  });

  it('change places with their neighbour', async () => {
    const person = await world.user('agent');
    const [one, two] = [await save({}, person), await save({}, person)];
    const order = async () =>
      (await views(person)).filter(({ tenant }) => tenant === null).map(({ id }) => id);
    expect(await order()).toEqual([one, two]);
    await moveTicketView(person, { id: two, to: 'left' });
    expect(await order()).toEqual([two, one]);
    await moveTicketView(person, { id: one, to: 'right' });
    expect(await order()).toEqual([two, one]);
  });

  it('are counted as their lists are long', async () => {
    const person = await world.user('agent');
    const urgent = await world.open(owner, chargerId);
    await updateTickets(person, {
      ...{ ticketIds: [urgent.ticketId], priority: 'urgent', assignee: 'me', tags: 'grid' },
    });
    for (const query of ['priority=urgent', 'tag=grid&view=mine', 'team=none', 'team=mine']) {
      const id = await save({ query }, person);
      const filters = parseTicketFilters(Object.fromEntries(new URLSearchParams(query)));
      const { tickets } = await listTickets(person, { tenantId: world.tenantId, filters });
      expect((await find(person, id))?.count).toBe(tickets.length);
    }
    for (const query of ['q=grid', 'view=all&tag=grid']) {
      expect((await find(person, await save({ query }, person)))?.count).toBeNull();
    }
  });

  it('say which of them ask for what is gone', async () => {
    const team = await inSystemScope(world.database.db, (tx) =>
      tx.team.create({ data: { name: 'Fleeting' }, select: { id: true } }),
    );
    const id = await save({ query: `team=${team.id}&assignee=${colleague.actor.userId}` });
    expect(await find(agent, id)).toMatchObject({ isBroken: false, count: 0 });
    await inSystemScope(world.database.db, (tx) => tx.team.delete({ where: { id: team.id } }));
    expect(await find(agent, id)).toMatchObject({ isBroken: true, count: null });
    expect((await find(agent, id))?.query).toContain(`team=${team.id}`);
    const gone = { team: team.id, assignee: randomUUID() };
    expect(await nameFilters(agent, gone)).toEqual({
      assignee: null,
      team: null,
      gone: ['assignee', 'team'],
    });
    const here = { team: null, assignee: colleague.actor.userId };
    await expectPerRole(
      world.database,
      world.tenantId,
      { ...staffOnly, 'foreign-admin': 'allowed' },
      (ctx) => nameFilters(ctx as UserContext, here),
    );
    expect(await nameFilters(agent, here)).toMatchObject({
      assignee: { id: colleague.actor.userId },
      gone: [],
    });
  });
});

describe('the order of the queue', () => {
  it.each(['untouched', 'opened', 'priority', 'changed'])(
    '%s: page by page, each once',
    async (sort) => {
      while ((await tickets({ view: 'all' }, 50)).length < 5) {
        const { ticketId } = await world.open(owner, chargerId);
        const priority = count % 2 === 0 ? 'high' : 'low';
        await updateTickets(agent, { ticketIds: [ticketId], priority });
        count += 1;
      }
      const whole = await tickets({ view: 'all', sort }, 50);
      expect(await tickets({ view: 'all', sort }, 2)).toEqual(whole);
      const ranks = ['urgent', 'high', 'normal', 'low'];
      const key = (row: (typeof whole)[number]) =>
        ({
          untouched: row.changedAt.getTime(),
          opened: -row.createdAt.getTime(),
          priority: ranks.indexOf(row.priority ?? ''),
          changed: -row.changedAt.getTime(),
        })[sort] ?? 0;
      expect(whole.map(key)).toEqual(whole.map(key).sort((a, b) => a - b));
    },
  );
});

async function tickets(params: Record<string, string>, pageSize: number) {
  const all = [];
  let after: string | null = null;
  do {
    const filters = { ...parseTicketFilters(params), after };
    const page = await listTickets(agent, { tenantId: world.tenantId, filters, pageSize });
    all.push(...page.tickets);
    after = page.nextCursor;
  } while (after !== null);
  return all;
}
