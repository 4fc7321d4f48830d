import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { clockTickets } from '@/lib/service-levels/clock-tickets';
import { saveServiceLevels } from '@/lib/service-levels/save-service-levels';
import { noteOnTicket } from '@/lib/tickets/note-on-ticket';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { watchTicket } from '@/lib/tickets/watch-ticket';
import { levelForm } from '../service-levels/level-form';
import { useMailWorld, usePeople } from './mail-world';

const world = useMailWorld();
const { tickets } = world;
const people = usePeople(tickets);

const mailTo = (who: UserContext) => world.mailTo(who);
const titles = (who: UserContext) => mailTo(who).map((mail) => mail.text?.split('\n')[2]);
const reply = (ctx: UserContext, ticketId: string, text: string) =>
  replyToTicket(ctx, { ticketId, key: randomUUID(), reply: text });

describe('what a person chose', () => {
  const said = async (text: string) => {
    const { ticketId } = await tickets.open(people.owner, people.chargerId);
    await reply(people.agent, ticketId, text);
    return ticketId;
  };

  it('keeps out what they do not want', async () => {
    await world.choose(people.owner, { replies: false });
    await said('Unwanted');
    await world.round();
    expect(mailTo(people.owner)).toEqual([]);
  });

  it('tells who is mentioned, also where they want no other notes', async () => {
    const { ticketId } = await tickets.open(people.owner, people.chargerId);
    const { userId } = people.watcher.actor;
    await inSystemScope(tickets.database.db, (tx) =>
      tx.user.update({ where: { id: userId }, data: { name: 'Wanda' } }),
    );
    await watchTicket(people.watcher, { ticketId, isWatching: 'yes' });
    const note = (mentions: string[]) =>
      noteOnTicket(people.agent, { ticketId, key: randomUUID(), note: '@Wanda, please', mentions });
    await world.choose(people.watcher, { notes: false });
    await note([]);
    await note([userId]);
    await world.round();
    expect(titles(people.watcher)).toEqual([
      expect.stringMatching(/^Test agent mentioned you in an internal/),
    ]);
    await world.choose(people.watcher, { mentions: false });
    await note([userId]);
    await world.round();
    expect(titles(people.watcher)).toHaveLength(1);
    await world.choose(people.watcher, { notes: true, mentions: true });
  });

  it('waits for the end of quiet hours', async () => {
    world.clock.now = () => new Date('2026-11-25T23:00:00Z');
    await world.choose(people.owner, { replies: true, quietFrom: 22, quietTo: 6 });
    await said('Good night');
    await world.round();
    expect(mailTo(people.owner)).toEqual([]);
    world.clock.now = () => new Date('2026-11-26T06:00:00Z');
    await world.round();
    expect(mailTo(people.owner)).toHaveLength(1);
  });

  it('makes one digest of many, which a second round does not repeat', async () => {
    world.clock.now = () => new Date('2026-11-25T12:00:00Z');
    await world.choose(people.owner, { digestHour: 8, quietFrom: null, quietTo: null });
    await said('First');
    await said('Second');
    await world.round();
    expect(mailTo(people.owner)).toEqual([]);
    world.clock.now = () => new Date('2026-11-26T08:00:00Z');
    await world.round();
    await world.round();
    expect(mailTo(people.owner).map((mail) => mail.subject)).toEqual(['News on 2 tickets']);
    expect(mailTo(people.owner)[0]?.text).toMatch(/First[^]*Second/);
    await world.choose(people.owner, { digestHour: null });
  });
});

describe('a ticket that is due', () => {
  const time = (text: string) => new Date(`2026-11-30T${text}:00Z`);
  /** Opened at nine; its first reply is promised until eleven. */
  const open = async () => {
    const ctx = { ...tickets.admin, now: () => time('01:00') };
    await saveServiceLevels(ctx, levelForm(tickets.tenantId));
    const ticket = await tickets.open(
      { ...people.owner, now: () => time('09:00') },
      people.chargerId,
    );
    await inSystemScope(tickets.database.db, (tx) => tx.untoldEvent.deleteMany());
    return ticket;
  };
  const run = async (text: string) => {
    world.clock.now = () => time(text);
    await clockTickets(world.pool, time(text));
  };

  it('tells who has it and who watches, who did not choose otherwise, and never its customer', async () => {
    const { ticketId, number } = await open();
    await updateTickets(people.agent, { ticketIds: [ticketId], assignee: 'me' });
    await watchTicket(people.watcher, { ticketId, isWatching: 'yes' });
    await run('10:30');
    await world.round();
    expect(titles(people.agent)).toEqual([`Ticket #${number} is due soon`]);
    expect(mailTo(people.watcher)[0]?.text).toContain(
      'First reply due soon: on 30 Nov, 12:00 (Europe/Berlin).',
    );
    await world.choose(people.watcher, { due: false });
    await run('11:00');
    await world.round();
    expect(titles(people.agent)).toContain(`Ticket #${number} is late`);
    expect(mailTo(people.watcher)).toHaveLength(1);
    expect(mailTo(people.owner)).toEqual([]);
  });

  it('tells who wants to know of new tickets while nobody has it', async () => {
    const { number } = await open();
    await world.choose(people.watcher, { due: true, newTickets: true });
    await run('10:30');
    await world.round();
    expect(titles(people.watcher)).toEqual([`Ticket #${number} is due soon`]);
    await world.choose(people.watcher, { newTickets: false });
  });

  it('tells nothing of what was done before the mail went out', async () => {
    const { ticketId } = await open();
    await updateTickets(people.agent, { ticketIds: [ticketId], assignee: 'me' });
    await run('10:30');
    await reply({ ...people.agent, now: () => time('10:40') }, ticketId, 'Done.');
    await world.round();
    expect(mailTo(people.agent)).toEqual([]);
    expect(mailTo(people.owner)).toHaveLength(1);
  });
});
