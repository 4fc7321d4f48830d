import { beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { deleteTeam } from '@/lib/teams/delete-team';
import { listTeamCandidates } from '@/lib/teams/list-team-candidates';
import { listTeams } from '@/lib/teams/list-teams';
import { saveTeam } from '@/lib/teams/save-team';
import { getTicket } from '@/lib/tickets/get-ticket';
import { getTicketSettings } from '@/lib/tickets/get-ticket-settings';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { listTicketTeams } from '@/lib/tickets/list-ticket-teams';
import { listTickets } from '@/lib/tickets/list-tickets';
import { setTeamDefaults } from '@/lib/tickets/set-team-defaults';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { expectPerRole, managersOnly, operatorsOnly, staffOnly } from '@/tests/support/each-role';
import { createTenant, createUser } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let operator: UserContext;
let agent: UserContext;
let colleague: UserContext;
let owner: UserContext;
let stranger: UserContext;
let chargerId: string;

beforeAll(async () => {
  const { db } = world.database;
  const as = (actor: UserContext['actor']) => ({ ...world.database.contextFor(actor), actor });
  chargerId = (await world.charger()).id;
  operator = as(await createUser(db, 'operator'));
  agent = await world.user('agent');
  colleague = await world.user('agent');
  owner = await world.user('customer', [chargerId]);
  const foreign = await createTenant(db, 'Fern');
  stranger = as(await createUser(db, 'agent', [foreign.id]));
});

let count = 0;
async function team(members: readonly UserContext[], more: object = {}): Promise<string> {
  const memberIds = members.map(({ actor }) => actor.userId);
  const result = await saveTeam(operator, { name: `Team ${(count += 1)}`, memberIds, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.teamId;
}
const open = () => world.open(owner, chargerId);
const give = (id: string, change: object, ctx: Context = agent) =>
  updateTickets(ctx as UserContext, { ticketIds: [id], ...change });
const numbers = async (ctx: UserContext, params: Record<string, string>) => {
  const filters = parseTicketFilters(params);
  const { tickets } = await listTickets(ctx, { tenantId: world.tenantId, filters });
  return tickets.map(({ number }) => number);
};

describe('teams', () => {
  it('are read by staff and kept by operators', async () => {
    const readers = { ...staffOnly, 'foreign-admin': 'allowed' } as const;
    await expectPerRole(world.database, world.tenantId, readers, (ctx) =>
      listTeams(ctx as UserContext),
    );
    await expectPerRole(world.database, world.tenantId, operatorsOnly, listTeamCandidates);
    await expectPerRole(world.database, world.tenantId, operatorsOnly, (ctx) =>
      saveTeam(ctx, { name: `Team ${(count += 1)}`, memberIds: [] }),
    );
    await expectPerRole(world.database, world.tenantId, operatorsOnly, async (ctx) =>
      deleteTeam(ctx, { id: await team([]) }),
    );
  });

  it('have names of their own and nobody but staff', async () => {
    await team([agent], { name: 'Night shift' });
    expect(await saveTeam(operator, { name: 'NIGHT SHIFT' })).toEqual({
      ok: false,
      errors: { name: ['There is a team of this name.'] },
    });
    expect(
      await saveTeam(operator, { name: 'Mixed', memberIds: [owner.actor.userId] }),
    ).toMatchObject({ ok: false, errors: { memberIds: [expect.any(String)] } });
  });

  it('are seen by other staff as far as they work for their tenants', async () => {
    const mixed = await team([agent, stranger]);
    const foreign = await team([stranger]);
    const seen = (await listTeams(agent)).rows;
    expect(seen.find(({ id }) => id === mixed)?.members.map(({ id }) => id)).toEqual([
      agent.actor.userId,
    ]);
    expect(seen.map(({ id }) => id)).not.toContain(foreign);
    expect((await listTeams(operator)).rows.map(({ id }) => id)).toContain(foreign);
  });

  it('are read page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listTeams(operator, { cursor, pageSize: 2 });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await listTeams(operator)).rows.length);
  });

  it('are fenced from customers, and from writing, in the database', async () => {
    const id = await team([agent]);
    expect(await inScope(owner, (tx) => tx.team.findMany())).toEqual([]);
    expect(await inScope(owner, (tx) => tx.teamMember.findMany())).toEqual([]);
    const renamed = await inScope(agent, (tx) =>
      tx.team.updateMany({ where: { id }, data: { name: 'Taken' } }),
    );
    expect(renamed.count).toBe(0);
  });
});

describe('a ticket of a team', () => {
  it('is given by staff to teams that may read it', async () => {
    const { ticketId, number } = await open();
    const own = await team([agent]);
    await expectPerRole(world.database, world.tenantId, staffOnly, (ctx) =>
      give(ticketId, { team: own }, ctx),
    );
    const choices = await listTicketTeams(agent, { tenantId: world.tenantId });
    expect(choices.map(({ id }) => id)).toContain(own);
    const foreign = await team([stranger]);
    expect(choices.map(({ id }) => id)).not.toContain(foreign);
    await expect(give(ticketId, { team: foreign })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Nobody of this team may read this ticket.',
    });
    expect((await getTicket(agent, number)).staff?.team?.id).toBe(own);
  });

  it('keeps an owner who is in the team, and is nobody’s otherwise', async () => {
    const { ticketId, number } = await open();
    await give(ticketId, { assignee: 'me' });
    await give(ticketId, { team: await team([agent, colleague]) });
    expect((await getTicket(agent, number)).assignee?.id).toBe(agent.actor.userId);
    const other = await team([colleague]);
    await give(ticketId, { team: other });
    expect((await getTicket(agent, number)).assignee).toBeNull();
    await give(ticketId, { team: other, assignee: 'me' });
    expect((await getTicket(agent, number)).assignee?.id).toBe(agent.actor.userId);
    await give(ticketId, { team: 'none' });
    const { events } = await listTicketEvents(agent, { ticketId });
    expect(events.filter(({ kind }) => kind === 'team')).toHaveLength(3);
  });

  it('is found by its team, and says nothing of it to the customer', async () => {
    const [mine, theirs, nobodys] = [await open(), await open(), await open()];
    const own = await team([colleague]);
    await give(mine.ticketId, { team: own });
    await give(theirs.ticketId, { team: await team([agent]) });
    expect(await numbers(colleague, { team: own })).toEqual([mine.number]);
    const ofMyTeams = await numbers(colleague, { team: 'mine' });
    expect(ofMyTeams).toContain(mine.number);
    expect(ofMyTeams).not.toContain(theirs.number);
    expect(await numbers(colleague, { team: 'none' })).toContain(nobodys.number);
    expect(await numbers(colleague, { team: 'none' })).not.toContain(mine.number);
    expect(await numbers(owner, { team: own })).toContain(nobodys.number);
    expect(await numbers(owner, { priority: 'urgent' })).toContain(nobodys.number);
    const seen = await getTicket(owner, mine.number);
    expect(seen).not.toHaveProperty('team');
    expect(seen.staff).toBeNull();
    const { events } = await listTicketEvents(owner, { ticketId: mine.ticketId });
    expect(events.map(({ kind }) => kind)).toEqual(['opened']);
  });
});

describe('the team of new tickets', () => {
  it('is set by managers, among teams that work for the tenant', async () => {
    const teamId = await team([agent]);
    const input = { tenantId: world.tenantId, exolink: teamId };
    await expectPerRole(world.database, world.tenantId, managersOnly, (ctx) =>
      setTeamDefaults(ctx, input),
    );
    expect(
      await setTeamDefaults(world.admin, { ...input, manufacturer: await team([stranger]) }),
    ).toEqual({
      ok: false,
      errors: { manufacturer: ['Nobody of this team works for this tenant.'] },
    });
  });

  it('has them from the start, whoever opens them, until it is removed', async () => {
    const id = await team([agent]);
    const { tenantId } = world;
    const channel = (await getTicket(agent, (await open()).number)).channel;
    await setTeamDefaults(world.admin, { tenantId, [channel]: id });
    const { number } = await open();
    expect((await getTicket(agent, number)).staff?.team?.id).toBe(id);
    expect(Object.values((await getTicketSettings(agent, tenantId)).teams)).toEqual([
      expect.objectContaining({ id, isHere: true }),
    ]);
    await saveTeam(operator, { teamId: id, name: 'Moved on', memberIds: [stranger.actor.userId] });
    expect(Object.values((await getTicketSettings(agent, tenantId)).teams)[0]?.isHere).toBe(false);
    await deleteTeam(operator, { id });
    expect((await getTicket(agent, number)).staff?.team).toBeNull();
    expect((await getTicketSettings(agent, tenantId)).teams).toEqual({});
  });
});
