import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { clockTickets } from '@/lib/service-levels/clock-tickets';
import { saveServiceLevels } from '@/lib/service-levels/save-service-levels';
import { disableUser } from '@/lib/users/disable-user';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { readRatingToken } from '@/lib/tickets/rating-token';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { watchTicket } from '@/lib/tickets/watch-ticket';
import { createUser } from '@/tests/support/world';
import { levelForm } from '../service-levels/level-form';
import { addressees as to, portalUrl, ratingKey, useMailWorld } from './mail-world';

const world = useMailWorld();
const { tickets } = world;

let owner: UserContext;
let agent: UserContext;
let watcher: UserContext;
let chargerId: string;

beforeAll(async () => {
  const charger = await tickets.charger();
  chargerId = charger.id;
  owner = await tickets.user('customer', [charger.id]);
  agent = await tickets.user('agent');
  watcher = await tickets.user('admin');
});

const mailTo = (who: UserContext) => world.mailTo(who);
const reply = (ctx: UserContext, ticketId: string, text: string, more: object = {}) =>
  replyToTicket(ctx, { ticketId, key: randomUUID(), reply: text, ...more });

describe('a ticket', () => {
  let ticket: { ticketId: string; number: number };
  beforeEach(async () => {
    ticket = await tickets.open(owner, chargerId, { message: 'Please help.' });
    await watchTicket(watcher, { ticketId: ticket.ticketId, isWatching: 'yes' });
    await world.round();
  });

  it('goes to the contact of its channel, once, with what is known', () => {
    expect(world.server.taken.map(to)).toEqual([['support@exolink.com']]);
    const [mail] = world.server.taken;
    expect(mail?.subject).toBe(`[#${ticket.number}] It fails`);
    expect(mail?.text).toContain('Please help.');
    expect(mail?.text).toMatch(/Charger: \S+/);
    expect(mail?.html).toContain('Please help.');
    expect(mail?.messageId).toMatch(/^<[\w-]{36}@portal\.test>$/);
    expect(mail?.inReplyTo).toBe(`<ticket.${ticket.ticketId}@portal.test>`);
    expect(mail?.text).not.toContain(portalUrl + '/tickets');
  });

  it('tells a reply to its customer and its watchers, in one thread', async () => {
    world.server.taken.length = 0;
    await reply(agent, ticket.ticketId, 'Try the *new* key.', { status: 'solved' });
    await world.round();
    expect(world.server.taken.map(to).flat().sort()).toEqual(
      [owner.actor.email, watcher.actor.email].sort(),
    );
    const [mail] = mailTo(owner);
    expect(mail?.text).toContain('Try the *new* key.');
    expect(mail?.text).toContain('Status: Solved.');
    expect(mail?.text).toContain(`${portalUrl}/tickets/${ticket.number}`);
    expect([mail?.references].flat()[0]).toBe(`<ticket.${ticket.ticketId}@portal.test>`);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('is told of to nobody who did it, and to whom it was given', async () => {
    world.server.taken.length = 0;
    await updateTickets(agent, { ticketIds: [ticket.ticketId], assignee: watcher.actor.userId });
    await reply(owner, ticket.ticketId, 'Thank you.');
    await world.round();
    expect(mailTo(owner)).toEqual([]);
    expect(mailTo(watcher).map((mail) => mail.text?.split('\n')[2])).toEqual([
      `Test agent gave you ticket #${ticket.number}`,
      `Test customer replied to ticket #${ticket.number}`,
    ]);
  });

  it('says that it is solved', async () => {
    world.server.taken.length = 0;
    await settleTicket(agent, { ticketId: ticket.ticketId, isSolved: 'yes' });
    await world.round();
    expect(mailTo(owner).map((mail) => mail.text?.split('\n')[2])).toEqual([
      `Ticket #${ticket.number} is solved`,
    ]);
    const link = /\/rate\/(\S+)/.exec(mailTo(owner)[0]?.text ?? '')?.[1] ?? '';
    expect(readRatingToken(ratingKey, link)?.ticketId).toBe(ticket.ticketId);
    for (const mail of [...mailTo(agent), ...mailTo(watcher)]) {
      expect(mail.text).not.toContain('/rate/');
    }
  });

  it('keeps notes from customers, whatever is done to send them one', async () => {
    world.server.taken.length = 0;
    const secret = 'The customer must not read this.';
    const { ticketId } = ticket;
    const { db } = tickets.database;
    // As if code had made the customer a watcher, and an earlier message had been mixed up.
    await inSystemScope(db, (tx) =>
      tx.ticketWatcher.create({
        data: { ticketId, userId: owner.actor.userId, tenantId: tickets.tenantId },
      }),
    );
    const note = await noteOnTicket(agent, { ticketId, key: randomUUID(), note: secret });
    if (!note.ok) throw new Error('refused');
    const payload = { ticketId, eventId: note.value.eventId };
    const now = new Date();
    const forged = { tenantId: tickets.tenantId, createdAt: now, dueAt: now };
    await inSystemScope(db, (tx) =>
      tx.outboxMessage.createMany({
        data: [
          {
            ...forged,
            kind: 'ticket',
            payload,
            userId: owner.actor.userId,
            address: owner.actor.email,
          },
          { ...forged, kind: 'ticket', payload, address: 'contact@example.test' },
          {
            ...{ ...forged, kind: 'digest', payload: { events: [payload] } },
            ...{ userId: owner.actor.userId, address: owner.actor.email },
          },
        ],
      }),
    );
    await world.round();
    expect(world.server.taken.map(to)).toEqual([[watcher.actor.email]]);
    expect(mailTo(watcher)[0]?.text).toContain(secret);
    const rest = (await world.outbox()).filter(({ address }) => address !== watcher.actor.email);
    expect(rest.slice(-3).map(({ state }) => state)).toEqual(['skipped', 'skipped', 'skipped']);
  });

  it('is not told of to an account that was disabled, nor to who is no longer answered', async () => {
    world.server.taken.length = 0;
    await reply(agent, ticket.ticketId, 'Nobody reads this.');
    const { db } = tickets.database;
    const operator = tickets.database.contextFor(await createUser(db, 'operator'));
    await disableUser(operator, { userId: watcher.actor.userId });
    await inSystemScope(db, (tx) =>
      tx.ticket.update({ where: { id: ticket.ticketId }, data: { requesterId: null } }),
    );
    await world.round();
    expect(world.server.taken).toEqual([]);
    await inSystemScope(db, (tx) =>
      tx.user.update({ where: { id: watcher.actor.userId }, data: { disabledAt: null } }),
    );
  });
});

describe('what a person chose', () => {
  const said = async (text: string) => {
    const { ticketId } = await tickets.open(owner, chargerId);
    await reply(agent, ticketId, text);
    return ticketId;
  };

  it('keeps out what they do not want', async () => {
    await world.choose(owner, { replies: false });
    await said('Unwanted');
    await world.round();
    expect(mailTo(owner)).toEqual([]);
  });

  it('tells who is mentioned, also where they want no other notes', async () => {
    const { ticketId } = await tickets.open(owner, chargerId);
    const { userId } = watcher.actor;
    await inSystemScope(tickets.database.db, (tx) =>
      tx.user.update({ where: { id: userId }, data: { name: 'Wanda' } }),
    );
    await watchTicket(watcher, { ticketId, isWatching: 'yes' });
    const note = (mentions: string[]) =>
      noteOnTicket(agent, { ticketId, key: randomUUID(), note: '@Wanda, please', mentions });
    const titles = () => mailTo(watcher).map((mail) => mail.text?.split('\n')[2]);
    await world.choose(watcher, { notes: false });
    await note([]);
    await note([userId]);
    await world.round();
    expect(titles()).toEqual([expect.stringMatching(/^Test agent mentioned you in an internal/)]);
    await world.choose(watcher, { mentions: false });
    await note([userId]);
    await world.round();
    expect(titles()).toHaveLength(1);
    await world.choose(watcher, { notes: true, mentions: true });
  });

  it('waits for the end of quiet hours', async () => {
    world.clock.now = () => new Date('2026-11-25T23:00:00Z');
    await world.choose(owner, { replies: true, quietFrom: 22, quietTo: 6 });
    await said('Good night');
    await world.round();
    expect(mailTo(owner)).toEqual([]);
    world.clock.now = () => new Date('2026-11-26T06:00:00Z');
    await world.round();
    expect(mailTo(owner)).toHaveLength(1);
  });

  it('makes one digest of many, which a second round does not repeat', async () => {
    world.clock.now = () => new Date('2026-11-25T12:00:00Z');
    await world.choose(owner, { digestHour: 8, quietFrom: null, quietTo: null });
    await said('First');
    await said('Second');
    await world.round();
    expect(mailTo(owner)).toEqual([]);
    world.clock.now = () => new Date('2026-11-26T08:00:00Z');
    await world.round();
    await world.round();
    expect(mailTo(owner).map((mail) => mail.subject)).toEqual(['News on 2 tickets']);
    expect(mailTo(owner)[0]?.text).toMatch(/First[^]*Second/);
    await world.choose(owner, { digestHour: null });
  });
});

describe('a ticket that is due', () => {
  const time = (text: string) => new Date(`2026-11-30T${text}:00Z`);
  const titles = (who: UserContext) => mailTo(who).map((mail) => mail.text?.split('\n')[2]);
  /** Opened at nine; its first reply is promised until eleven. */
  const open = async () => {
    const ctx = { ...tickets.admin, now: () => time('01:00') };
    await saveServiceLevels(ctx, levelForm(tickets.tenantId));
    const ticket = await tickets.open({ ...owner, now: () => time('09:00') }, chargerId);
    await inSystemScope(tickets.database.db, (tx) => tx.untoldEvent.deleteMany());
    return ticket;
  };
  const run = async (text: string) => {
    world.clock.now = () => time(text);
    await clockTickets(world.pool, time(text));
  };

  it('tells who has it and who watches, who did not choose otherwise, and never its customer', async () => {
    const { ticketId, number } = await open();
    await updateTickets(agent, { ticketIds: [ticketId], assignee: 'me' });
    await watchTicket(watcher, { ticketId, isWatching: 'yes' });
    await run('10:30');
    await world.round();
    expect(titles(agent)).toEqual([`Ticket #${number} is due soon`]);
    expect(mailTo(watcher)[0]?.text).toContain(
      'First reply due soon: on 30 Nov, 12:00 (Europe/Berlin).',
    );
    await world.choose(watcher, { due: false });
    await run('11:00');
    await world.round();
    expect(titles(agent)).toContain(`Ticket #${number} is late`);
    expect(mailTo(watcher)).toHaveLength(1);
    expect(mailTo(owner)).toEqual([]);
  });

  it('tells who wants to know of new tickets while nobody has it', async () => {
    const { number } = await open();
    await world.choose(watcher, { due: true, newTickets: true });
    await run('10:30');
    await world.round();
    expect(titles(watcher)).toEqual([`Ticket #${number} is due soon`]);
    await world.choose(watcher, { newTickets: false });
  });

  it('tells nothing of what was done before the mail went out', async () => {
    const { ticketId } = await open();
    await updateTickets(agent, { ticketIds: [ticketId], assignee: 'me' });
    await run('10:30');
    await reply({ ...agent, now: () => time('10:40') }, ticketId, 'Done.');
    await world.round();
    expect(mailTo(agent)).toEqual([]);
    expect(mailTo(owner)).toHaveLength(1);
  });
});
