import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { receiveMail } from '@/lib/mail/incoming/receive-mail';
import { getTicket } from '@/lib/tickets/get-ticket';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { listTickets } from '@/lib/tickets/list-tickets';
import { previewMerge } from '@/lib/tickets/merge/preview-merge';
import type { OpenedTicket } from '@/lib/tickets/open-ticket';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { watchTicket } from '@/lib/tickets/watch-ticket';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { fileServices } from '@/tests/support/file-services';
import { mailOf } from '../mail/raw-mail';
import { bodies, merge, note, refusalOf, reply, undo } from './merge-steps';
import { portalUrl, replyKey, replyMailbox, useMailWorld } from '../mail/mail-world';

const world = useMailWorld();
const { tickets } = world;
let agent: UserContext;
let admin: UserContext;
let owner: UserContext;
let chargerId: string;
let first: OpenedTicket;
let second: OpenedTicket;

beforeAll(async () => {
  chargerId = (await tickets.charger()).id;
  agent = await tickets.user('agent');
  admin = await tickets.user('admin');
});
beforeEach(async () => {
  owner = await tickets.user('customer', [chargerId]);
  first = await tickets.open(owner, chargerId);
  second = await tickets.open(owner, chargerId);
});

const get = (ctx: UserContext, { number }: OpenedTicket) => getTicket(ctx, number);
const numbers = async (ctx: UserContext, params: Record<string, string>) => {
  const filters = parseTicketFilters(params);
  return (await listTickets(ctx, { tenantId: tickets.tenantId, filters })).tickets.map(
    ({ number }) => number,
  );
};
const refusal = (from: OpenedTicket, into: OpenedTicket) => refusalOf(agent, from, into);

describe('merging', () => {
  it('is for staff of the tenant, and so is taking it back', async () => {
    const { tenantId, database } = tickets;
    await expectPerRole(database, tenantId, staffOnly, (ctx) =>
      previewMerge(ctx, { ticketId: second.ticketId, typed: String(first.number) }),
    );
    await expectPerRole(database, tenantId, staffOnly, (ctx) => merge(ctx, second, first));
    await expectPerRole(database, tenantId, staffOnly, async (ctx) => {
      await merge(agent, second, first);
      return undo(ctx, second);
    });
  });

  it('says before what it will do', async () => {
    await watchTicket(admin, { ticketId: second.ticketId, isWatching: 'yes' });
    const typed = ` #${first.number} `;
    expect(await previewMerge(agent, { ticketId: second.ticketId, typed })).toEqual({
      state: 'ready',
      into: { number: first.number, subject: 'It fails' },
      requester: owner.actor.name,
      ...{ watcherCount: 1, mergedCount: 0, attachedCount: 0 },
    });
  });

  it('closes the one with a pointer, and shows its story in the other', async () => {
    await reply(owner, second, 'It is the left one');
    await note(agent, second, 'A known one');
    await watchTicket(admin, { ticketId: second.ticketId, isWatching: 'yes' });
    expect(await merge(agent, second, first)).toEqual({ ok: true, value: { into: first.number } });
    expect(await merge(agent, second, first)).toEqual({ ok: true, value: { into: first.number } });
    for (const ctx of [owner, agent]) {
      expect(await get(ctx, second)).toMatchObject({ status: 'closed', mergedInto: first.number });
      expect((await get(ctx, first)).merged).toMatchObject([{ number: second.number }]);
    }
    expect(await bodies(owner, first)).toEqual([['It is the left one', second.number]]);
    expect(await bodies(agent, first)).toEqual([
      ['It is the left one', second.number],
      ['A known one', second.number],
    ]);
    expect((await get(agent, first)).staff?.watchers).toEqual([
      { id: admin.actor.userId, name: admin.actor.name },
    ]);
    const pointers = (await listTicketEvents(owner, { ticketId: second.ticketId })).events.filter(
      ({ details }) => details.mergedInto === first.number,
    );
    expect(pointers).toHaveLength(1);
    const audited = await inSystemScope(tickets.database.db, (tx) =>
      tx.auditEntry.count({ where: { action: 'ticket.merge', subjectId: second.ticketId } }),
    );
    expect(audited).toBe(1);
  });

  it('lets the one be found as the other, and nowhere else unless asked for', async () => {
    const word = `quark${second.number}`;
    await reply(owner, second, `There is ${word} in it`);
    await merge(agent, second, first);
    for (const ctx of [agent, owner]) {
      expect(await numbers(ctx, { q: word })).toEqual([first.number]);
      expect(await numbers(ctx, { view: 'all' })).not.toContain(second.number);
      expect(await numbers(ctx, { view: 'solved' })).not.toContain(second.number);
    }
    expect(await numbers(agent, { view: 'merged' })).toContain(second.number);
  });

  it('lets what is written to the one land in the other, once', async () => {
    const key = randomUUID();
    await reply(owner, second, 'Before', key);
    await merge(agent, second, first);
    await reply(owner, second, 'Before', key);
    await reply(owner, second, 'After');
    await note(agent, second, 'Between us');
    expect(await bodies(agent, first)).toEqual([
      ['Before', second.number],
      ['After', null],
      ['Between us', null],
    ]);
    await expect(
      updateTickets(agent, { ticketIds: [second.ticketId], priority: 'high' }),
    ).rejects.toMatchObject({ message: `This ticket goes on in #${first.number}.` });
  });

  it('opens what waited for the customer, where they are waiting for us', async () => {
    await reply(agent, first, 'Did it help?');
    expect((await get(agent, first)).status).toBe('waiting_on_customer');
    await merge(agent, second, first);
    expect((await get(agent, first)).status).toBe('open');
  });

  it('tells the customer where it goes on, and takes their answer to the old mail', async () => {
    await reply(agent, second, 'Did it help?');
    await world.round();
    world.server.taken.length = 0;
    await merge(agent, second, first);
    await world.round();
    const [mail, ...others] = world.server.taken;
    expect(others).toEqual([]);
    expect(JSON.stringify(mail?.to)).toContain(owner.actor.email);
    expect(mail?.text).toContain(`goes on in ticket #${first.number}`);
    expect(mail?.text).toContain(`${portalUrl}/tickets/${first.number}`);
    const to = mail?.replyTo?.value[0]?.address ?? '';
    expect(to).toContain(`+r${second.number}.`);
    const { db } = tickets.database;
    const received = await receiveMail(
      { db, now: () => new Date(), log: agent.log },
      Buffer.from(mailOf({ from: owner.actor.email, to, text: 'By mail' })),
      { replyKey, ownAddresses: [replyMailbox], files: fileServices(tmpdir()) },
    );
    expect(received.state).toBe('added');
    expect(await bodies(owner, first)).toContainEqual(['By mail', null]);
  });
});

describe('two customers', () => {
  it('never come to read each other: such a merge is refused, by the database too', async () => {
    const other = await tickets.user('customer', [chargerId]);
    const foreign = await tickets.open(other, chargerId);
    expect(await refusal(foreign, first)).toContain('answer different customers');
    const ofStaff = await tickets.open(agent, chargerId);
    expect(await refusal(first, ofStaff)).toContain('answer different customers');
    const forced = inScope(agent, (tx) =>
      tx.ticket.update({
        where: { id: foreign.ticketId },
        data: {
          ...{ mergedIntoId: first.ticketId, status: 'closed' },
          ...{ solvedAt: new Date(), closedAt: new Date() },
        },
      }),
    );
    await expect(forced).rejects.toThrow('They answer different customers.');
  });

  it('do not hear of what staff kept to themselves in a ticket that was merged', async () => {
    const ofStaff = await tickets.open(agent, chargerId);
    await reply(agent, ofStaff, `Okapi${ofStaff.number} is for us alone`);
    await merge(agent, ofStaff, first);
    expect(await bodies(agent, first)).toHaveLength(1);
    expect(await bodies(owner, first)).toEqual([]);
    expect((await get(owner, first)).merged).toEqual([]);
    expect(await numbers(owner, { q: `Okapi${ofStaff.number}` })).toEqual([]);
    const seen = await inScope(owner, (tx) =>
      tx.ticketEvent.findMany({ where: { ticketId: ofStaff.ticketId } }),
    );
    expect(seen).toEqual([]);
  });
});
