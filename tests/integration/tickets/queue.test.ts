import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { countTickets } from '@/lib/tickets/count-tickets';
import { getTicket } from '@/lib/tickets/get-ticket';
import { listAssignees } from '@/lib/tickets/list-assignees';
import { listChargerTickets } from '@/lib/tickets/list-charger-tickets';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { listOpenTags } from '@/lib/tickets/list-open-tags';
import { listTickets } from '@/lib/tickets/list-tickets';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { watchTicket } from '@/lib/tickets/watch-ticket';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { createTenant, createUser } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let agent: UserContext;
let owner: UserContext;
let chargerId: string;

beforeAll(async () => {
  const charger = await world.charger();
  chargerId = charger.id;
  agent = await world.user('agent');
  owner = await world.user('customer', [charger.id]);
});

const open = (ctx = owner) => world.open(ctx, chargerId);
const list = async (ctx: Context, params: Record<string, string> = {}, pageSize = 50) =>
  listTickets(ctx as UserContext, {
    tenantId: world.tenantId,
    filters: parseTicketFilters(params),
    pageSize,
  });
const numbers = async (ctx: Context, params: Record<string, string> = {}) =>
  (await list(ctx, params)).tickets.map(({ number }) => number);
const update = (ctx: Context, ids: string[], change: object) =>
  updateTickets(ctx as UserContext, { ticketIds: ids, ...change });

describe('the queue', () => {
  it('is read by everybody, each what they may see', async () => {
    const expected = { ...staffOnly, customer: 'allowed' } as const;
    await expectPerRole(world.database, world.tenantId, expected, (ctx) => list(ctx));
    await expectPerRole(world.database, world.tenantId, expected, (ctx) =>
      countTickets(ctx as UserContext, { tenantId: world.tenantId }),
    );
    await expectPerRole(world.database, world.tenantId, staffOnly, (ctx) =>
      listAssignees(ctx as UserContext, { tenantId: world.tenantId }),
    );
    const own = await open();
    const ofStaff = await open(agent);
    expect(await numbers(owner)).toContain(own.number);
    expect(await numbers(owner)).not.toContain(ofStaff.number);
    expect(await numbers(agent)).toEqual(expect.arrayContaining([own.number, ofStaff.number]));
  });

  it('shows a customer neither priority nor tags', async () => {
    const { ticketId, number } = await open();
    await update(agent, [ticketId], { priority: 'urgent', tags: 'difficult customer' });
    const seen = (await list(owner)).tickets.find((ticket) => ticket.number === number);
    expect(seen).toMatchObject({ priority: null, tags: [] });
    const kinds = (await listTicketEvents(owner, { ticketId })).events.map(({ kind }) => kind);
    expect(kinds).toEqual(['opened']);
  });

  it('has views and filters that narrow it', async () => {
    const mine = await open();
    const urgent = await open();
    const solved = await open();
    await update(agent, [mine.ticketId], { assignee: 'me' });
    await update(agent, [urgent.ticketId], { priority: 'urgent', tags: 'Grid, night' });
    await update(agent, [solved.ticketId], { status: 'solved' });
    expect(await numbers(agent, { view: 'mine' })).toEqual([mine.number]);
    expect(await numbers(agent, { view: 'unassigned' })).not.toContain(mine.number);
    expect(await numbers(agent, { view: 'solved' })).toContain(solved.number);
    expect(await numbers(agent)).not.toContain(solved.number);
    expect(await numbers(agent, { priority: 'urgent', tag: 'grid' })).toEqual([urgent.number]);
    expect(await numbers(agent, { assignee: agent.actor.userId })).toEqual([mine.number]);
    await watchTicket(agent, { ticketId: urgent.ticketId, isWatching: 'yes' });
    expect(await numbers(agent, { view: 'watching' })).toEqual([urgent.number]);
    const counts = await countTickets(agent, { tenantId: world.tenantId });
    expect(counts).toMatchObject({ watching: 1 });
    expect(counts).toMatchObject({ mine: 1, open: (await numbers(agent)).length });
  });

  it('offers the tags of what is open, of the tenants that one works for', async () => {
    await expectPerRole(world.database, world.tenantId, staffOnly, (ctx) =>
      listOpenTags(ctx as UserContext, { tenantId: world.tenantId }),
    );
    const one = await open();
    const over = await open();
    await update(agent, [one.ticketId], { tags: 'roof, attic' });
    await update(agent, [over.ticketId], { tags: 'cellar', status: 'solved' });
    const tags = await listOpenTags(agent, { tenantId: world.tenantId });
    expect(tags).toEqual(expect.arrayContaining(['attic', 'roof']));
    expect(tags).not.toContain('cellar');
    const foreign = await createTenant(world.database.db, 'Other');
    const actor = await createUser(world.database.db, 'admin', [foreign.id]);
    const stranger = { ...world.database.contextFor(actor), actor };
    expect(await listOpenTags(stranger, { tenantId: null })).toEqual([]);
  });

  it('is read page by page, each ticket once', async () => {
    const seen: number[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page = await list(agent, after === '' ? { view: 'all' } : { view: 'all', after }, 3);
      seen.push(...page.tickets.map(({ number }) => number));
      after = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await numbers(agent, { view: 'all' })).length);
    expect(await numbers(agent, { view: 'all', after: 'nonsense' })).not.toEqual([]);
  });
});

describe('the open tickets of a charger', () => {
  it('are read by everybody, each what they may see', async () => {
    const own = await open();
    const ofStaff = await open(agent);
    const expected = { ...staffOnly, customer: 'allowed', 'foreign-admin': 'allowed' } as const;
    await expectPerRole(world.database, world.tenantId, expected, (ctx) =>
      listChargerTickets(ctx, chargerId),
    );
    const of = async (ctx: Context) =>
      (await listChargerTickets(ctx, chargerId)).map(({ number }) => number);
    expect((await of(agent)).slice(0, 2)).toEqual([ofStaff.number, own.number]);
    expect((await of(owner))[0]).toBe(own.number);
    const foreign = await createTenant(world.database.db, 'Fern');
    const stranger = await createUser(world.database.db, 'admin', [foreign.id]);
    expect(await of(world.database.contextFor(stranger))).toEqual([]);
  });
});

describe('updateTickets', () => {
  it('is for staff of the tenant', async () => {
    const { ticketId } = await open();
    const to = ['high', 'low', 'urgent', 'normal', 'high'].values();
    await expectPerRole(world.database, world.tenantId, staffOnly, (ctx) =>
      update(ctx, [ticketId], { priority: to.next().value ?? 'low' }),
    );
  });

  it('changes many, and says of each that it could not why', async () => {
    const [one, closed] = [await open(), await open()];
    await update(agent, [closed.ticketId], { status: 'closed' });
    const result = await update(agent, [one.ticketId, closed.ticketId, randomUUID()], {
      status: 'open',
    });
    expect(result).toEqual({
      ok: true,
      value: {
        changed: 1,
        refused: [
          { number: closed.number, reason: 'This ticket is closed. Open a new one.' },
          { number: null, reason: 'There is no such ticket.' },
        ],
      },
    });
    await expect(update(agent, [closed.ticketId], { status: 'open' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('tells each change in the story, and nothing where nothing changed', async () => {
    const { ticketId } = await open();
    const change = { priority: 'high', assignee: 'me', tags: ['b', 'A'] };
    await update(agent, [ticketId], change);
    await update(agent, [ticketId], change);
    const { events } = await listTicketEvents(agent, { ticketId });
    expect(events.map(({ kind, details }) => [kind, details.to])).toEqual([
      ['opened', undefined],
      ['assignee', agent.actor.name],
      ['priority', 'high'],
      ['tags', ['b', 'a']],
    ]);
  });

  it('adds a tag and keeps the others', async () => {
    const { ticketId, number } = await open();
    await update(agent, [ticketId], { tags: 'one' });
    await update(agent, [ticketId], { addTag: 'Two' });
    expect((await getTicket(agent, number)).staff?.tags).toEqual(['one', 'two']);
  });

  it('gives tickets only to people who work for the tenant', async () => {
    const { ticketId } = await open();
    await expect(update(agent, [ticketId], { assignee: owner.actor.userId })).rejects.toMatchObject(
      { code: 'conflict' },
    );
    const names = await listAssignees(agent, { tenantId: world.tenantId });
    expect(names.map(({ id }) => id)).toContain(agent.actor.userId);
    expect(names.map(({ id }) => id)).not.toContain(owner.actor.userId);
  });

  it.each([
    [{}, 'Choose what to change.'],
    [{ tags: '<script>' }, 'Use letters, digits, spaces, dots and hyphens in tags.'],
    [{ priority: 'extreme' }, expect.any(String)],
  ])('refuses %j', async (change, message) => {
    const { ticketId } = await open();
    const result = await update(agent, [ticketId], change);
    expect(result.ok ? [] : Object.values(result.errors).flat()).toEqual([message]);
  });
});
