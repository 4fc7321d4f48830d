import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
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
import { bodies, merge, note, refusalOf, reply, undo, usePair } from './merge-steps';
import { portalUrl, replyKey, replyMailbox, useMailWorld } from '../mail/mail-world';

const world = useMailWorld();
const { tickets } = world;
const pair = usePair(tickets);

const get = (ctx: UserContext, { number }: OpenedTicket) => getTicket(ctx, number);
const numbers = async (ctx: UserContext, params: Record<string, string>) => {
  const filters = parseTicketFilters(params);
  return (await listTickets(ctx, { tenantId: tickets.tenantId, filters })).tickets.map(
    ({ number }) => number,
  );
};
const refusal = (from: OpenedTicket, into: OpenedTicket) => refusalOf(pair.agent, from, into);

describe('merging', () => {
  it('is for staff of the tenant, and so is taking it back', async () => {
    const { tenantId, database } = tickets;
    await expectPerRole(database, tenantId, staffOnly, (ctx) =>
      previewMerge(ctx, { ticketId: pair.second.ticketId, typed: String(pair.first.number) }),
    );
    await expectPerRole(database, tenantId, staffOnly, (ctx) =>
      merge(ctx, pair.second, pair.first),
    );
    await expectPerRole(database, tenantId, staffOnly, async (ctx) => {
      await merge(pair.agent, pair.second, pair.first);
      return undo(ctx, pair.second);
    });
  });

  it('says before what it will do', async () => {
    await watchTicket(pair.admin, { ticketId: pair.second.ticketId, isWatching: 'yes' });
    const typed = ` #${pair.first.number} `;
    expect(await previewMerge(pair.agent, { ticketId: pair.second.ticketId, typed })).toEqual({
      state: 'ready',
      into: { number: pair.first.number, subject: 'It fails' },
      requester: pair.owner.actor.name,
      ...{ watcherCount: 1, mergedCount: 0, attachedCount: 0 },
    });
  });

  it('closes the one with a pointer, and shows its story in the other', async () => {
    await reply(pair.owner, pair.second, 'It is the left one');
    await note(pair.agent, pair.second, 'A known one');
    await watchTicket(pair.admin, { ticketId: pair.second.ticketId, isWatching: 'yes' });
    expect(await merge(pair.agent, pair.second, pair.first)).toEqual({
      ok: true,
      value: { into: pair.first.number },
    });
    expect(await merge(pair.agent, pair.second, pair.first)).toEqual({
      ok: true,
      value: { into: pair.first.number },
    });
    for (const ctx of [pair.owner, pair.agent]) {
      expect(await get(ctx, pair.second)).toMatchObject({
        status: 'closed',
        mergedInto: pair.first.number,
      });
      expect((await get(ctx, pair.first)).merged).toMatchObject([{ number: pair.second.number }]);
    }
    expect(await bodies(pair.owner, pair.first)).toEqual([
      ['It is the left one', pair.second.number],
    ]);
    expect(await bodies(pair.agent, pair.first)).toEqual([
      ['It is the left one', pair.second.number],
      ['A known one', pair.second.number],
    ]);
    expect((await get(pair.agent, pair.first)).staff?.watchers).toEqual([
      { id: pair.admin.actor.userId, name: pair.admin.actor.name },
    ]);
    const pointers = (
      await listTicketEvents(pair.owner, { ticketId: pair.second.ticketId })
    ).events.filter(({ details }) => details.mergedInto === pair.first.number);
    expect(pointers).toHaveLength(1);
    const audited = await inSystemScope(tickets.database.db, (tx) =>
      tx.auditEntry.count({ where: { action: 'ticket.merge', subjectId: pair.second.ticketId } }),
    );
    expect(audited).toBe(1);
  });

  it('lets the one be found as the other, and nowhere else unless asked for', async () => {
    const word = `quark${pair.second.number}`;
    await reply(pair.owner, pair.second, `There is ${word} in it`);
    await merge(pair.agent, pair.second, pair.first);
    for (const ctx of [pair.agent, pair.owner]) {
      expect(await numbers(ctx, { q: word })).toEqual([pair.first.number]);
      expect(await numbers(ctx, { view: 'all' })).not.toContain(pair.second.number);
      expect(await numbers(ctx, { view: 'solved' })).not.toContain(pair.second.number);
    }
    expect(await numbers(pair.agent, { view: 'merged' })).toContain(pair.second.number);
  });

  it('lets what is written to the one land in the other, once', async () => {
    const key = randomUUID();
    await reply(pair.owner, pair.second, 'Before', key);
    await merge(pair.agent, pair.second, pair.first);
    await reply(pair.owner, pair.second, 'Before', key);
    await reply(pair.owner, pair.second, 'After');
    await note(pair.agent, pair.second, 'Between us');
    expect(await bodies(pair.agent, pair.first)).toEqual([
      ['Before', pair.second.number],
      ['After', null],
      ['Between us', null],
    ]);
    await expect(
      updateTickets(pair.agent, { ticketIds: [pair.second.ticketId], priority: 'high' }),
    ).rejects.toMatchObject({ message: `This ticket goes on in #${pair.first.number}.` });
  });

  it('opens what waited for the customer, where they are waiting for us', async () => {
    await reply(pair.agent, pair.first, 'Did it help?');
    expect((await get(pair.agent, pair.first)).status).toBe('waiting_on_customer');
    await merge(pair.agent, pair.second, pair.first);
    expect((await get(pair.agent, pair.first)).status).toBe('open');
  });

  it('tells the customer where it goes on, and takes their answer to the old mail', async () => {
    await reply(pair.agent, pair.second, 'Did it help?');
    await world.round();
    world.server.taken.length = 0;
    await merge(pair.agent, pair.second, pair.first);
    await world.round();
    const [mail, ...others] = world.server.taken;
    expect(others).toEqual([]);
    expect(JSON.stringify(mail?.to)).toContain(pair.owner.actor.email);
    expect(mail?.text).toContain(`goes on in ticket #${pair.first.number}`);
    expect(mail?.text).toContain(`${portalUrl}/tickets/${pair.first.number}`);
    const to = mail?.replyTo?.value[0]?.address ?? '';
    expect(to).toContain(`+r${pair.second.number}.`);
    const { db } = tickets.database;
    const received = await receiveMail(
      { db, now: () => new Date(), log: pair.agent.log },
      Buffer.from(mailOf({ from: pair.owner.actor.email, to, text: 'By mail' })),
      { replyKey, ownAddresses: [replyMailbox], files: fileServices(tmpdir()) },
    );
    expect(received.state).toBe('added');
    expect(await bodies(pair.owner, pair.first)).toContainEqual(['By mail', null]);
  });
});

describe('two customers', () => {
  it('never come to read each other: such a merge is refused, by the database too', async () => {
    const other = await tickets.user('customer', [pair.chargerId]);
    const foreign = await tickets.open(other, pair.chargerId);
    expect(await refusal(foreign, pair.first)).toContain('answer different customers');
    const ofStaff = await tickets.open(pair.agent, pair.chargerId);
    expect(await refusal(pair.first, ofStaff)).toContain('answer different customers');
    const forced = inScope(pair.agent, (tx) =>
      tx.ticket.update({
        where: { id: foreign.ticketId },
        data: {
          ...{ mergedIntoId: pair.first.ticketId, status: 'closed' },
          ...{ solvedAt: new Date(), closedAt: new Date() },
        },
      }),
    );
    await expect(forced).rejects.toThrow('They answer different customers.');
  });

  it('do not hear of what staff kept to themselves in a ticket that was merged', async () => {
    const ofStaff = await tickets.open(pair.agent, pair.chargerId);
    await reply(pair.agent, ofStaff, `Okapi${ofStaff.number} is for us alone`);
    await merge(pair.agent, ofStaff, pair.first);
    expect(await bodies(pair.agent, pair.first)).toHaveLength(1);
    expect(await bodies(pair.owner, pair.first)).toEqual([]);
    expect((await get(pair.owner, pair.first)).merged).toEqual([]);
    expect(await numbers(pair.owner, { q: `Okapi${ofStaff.number}` })).toEqual([]);
    const seen = await inScope(pair.owner, (tx) =>
      tx.ticketEvent.findMany({ where: { ticketId: ofStaff.ticketId } }),
    );
    expect(seen).toEqual([]);
  });
});
