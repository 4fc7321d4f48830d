import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { disableUser } from '@/lib/users/disable-user';
import { bundleSchema } from '@/lib/tickets/bundle-schemas';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { readRatingToken } from '@/lib/tickets/rating-token';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { watchTicket } from '@/lib/tickets/watch-ticket';
import { createUser } from '@/tests/support/world';
import { addressees as to, portalUrl, ratingKey, useMailWorld, usePeople } from './mail-world';

const world = useMailWorld();
const { tickets } = world;
const people = usePeople(tickets);

const mailTo = (who: UserContext) => world.mailTo(who);
const reply = (ctx: UserContext, ticketId: string, text: string, more: object = {}) =>
  replyToTicket(ctx, { ticketId, key: randomUUID(), reply: text, ...more });

describe('a ticket', () => {
  let ticket: { ticketId: string; number: number };
  beforeEach(async () => {
    ticket = await tickets.open(people.owner, people.chargerId, { message: 'Please help.' });
    await watchTicket(people.watcher, { ticketId: ticket.ticketId, isWatching: 'yes' });
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
    // Somebody who cannot sign in gets what the ticket holds.
    const [evidence] = mail?.attachments ?? [];
    expect(evidence).toMatchObject({ filename: 'evidence.json', contentType: 'application/json' });
    const bundle = bundleSchema.parse(JSON.parse(String(evidence?.content)));
    expect(mail?.text).toContain(`Charger: ${bundle.charger?.identity}`);
  });

  it('tells a reply to its customer and its watchers, in one thread', async () => {
    world.server.taken.length = 0;
    await reply(people.agent, ticket.ticketId, 'Try the *new* key.', { status: 'solved' });
    await world.round();
    expect(world.server.taken.map(to).flat().sort()).toEqual(
      [people.owner.actor.email, people.watcher.actor.email].sort(),
    );
    const [mail] = mailTo(people.owner);
    expect(mail?.text).toContain('Try the *new* key.');
    expect(mail?.text).toContain('Status: Solved.');
    expect(mail?.attachments).toEqual([]);
    expect(mail?.text).toContain(`${portalUrl}/tickets/${ticket.number}`);
    expect([mail?.references].flat()[0]).toBe(`<ticket.${ticket.ticketId}@portal.test>`);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('is told of to nobody who did it, and to whom it was given', async () => {
    world.server.taken.length = 0;
    await updateTickets(people.agent, {
      ticketIds: [ticket.ticketId],
      assignee: people.watcher.actor.userId,
    });
    await reply(people.owner, ticket.ticketId, 'Thank you.');
    await world.round();
    expect(mailTo(people.owner)).toEqual([]);
    expect(mailTo(people.watcher).map((mail) => mail.text?.split('\n')[2])).toEqual([
      `Test agent gave you ticket #${ticket.number}`,
      `Test customer replied to ticket #${ticket.number}`,
    ]);
  });

  it('says that it is solved', async () => {
    world.server.taken.length = 0;
    await settleTicket(people.agent, { ticketId: ticket.ticketId, isSolved: 'yes' });
    await world.round();
    expect(mailTo(people.owner).map((mail) => mail.text?.split('\n')[2])).toEqual([
      `Ticket #${ticket.number} is solved`,
    ]);
    const link = /\/rate\/(\S+)/.exec(mailTo(people.owner)[0]?.text ?? '')?.[1] ?? '';
    expect(readRatingToken(ratingKey, link)?.ticketId).toBe(ticket.ticketId);
    for (const mail of [...mailTo(people.agent), ...mailTo(people.watcher)]) {
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
        data: { ticketId, userId: people.owner.actor.userId, tenantId: tickets.tenantId },
      }),
    );
    const note = await noteOnTicket(people.agent, { ticketId, key: randomUUID(), note: secret });
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
            userId: people.owner.actor.userId,
            address: people.owner.actor.email,
          },
          { ...forged, kind: 'ticket', payload, address: 'contact@example.test' },
          {
            ...{ ...forged, kind: 'digest', payload: { events: [payload] } },
            ...{ userId: people.owner.actor.userId, address: people.owner.actor.email },
          },
        ],
      }),
    );
    await world.round();
    expect(world.server.taken.map(to)).toEqual([[people.watcher.actor.email]]);
    expect(mailTo(people.watcher)[0]?.text).toContain(secret);
    const rest = (await world.outbox()).filter(
      ({ address }) => address !== people.watcher.actor.email,
    );
    expect(rest.slice(-3).map(({ state }) => state)).toEqual(['skipped', 'skipped', 'skipped']);
  });

  it('is not told of to an account that was disabled, nor to who is no longer answered', async () => {
    world.server.taken.length = 0;
    await reply(people.agent, ticket.ticketId, 'Nobody reads this.');
    const { db } = tickets.database;
    const operator = tickets.database.contextFor(await createUser(db, 'operator'));
    await disableUser(operator, { userId: people.watcher.actor.userId });
    await inSystemScope(db, (tx) =>
      tx.ticket.update({ where: { id: ticket.ticketId }, data: { requesterId: null } }),
    );
    await world.round();
    expect(world.server.taken).toEqual([]);
    await inSystemScope(db, (tx) =>
      tx.user.update({ where: { id: people.watcher.actor.userId }, data: { disabledAt: null } }),
    );
  });
});
