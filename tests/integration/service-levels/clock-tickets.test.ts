import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { clockTickets } from '@/lib/service-levels/clock-tickets';
import { saveServiceLevels } from '@/lib/service-levels/save-service-levels';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { useTicketWorld } from '../tickets/ticket-world';
import { levelForm } from './level-form';

const world = useTicketWorld();
let agent: UserContext;
let customer: UserContext;
let chargerId: string;

/** A Monday, in UTC; it is open from 8 to 16. */
const time = (text: string) => new Date(`2026-11-30T${text}:00Z`);
const at = (who: UserContext, text: string): UserContext => ({ ...who, now: () => time(text) });
const clock = (text: string) => clockTickets(world.pool, time(text));
const save = async (text: string, more: object = {}) => {
  const ctx = { ...world.admin, now: () => time(text) };
  const result = await saveServiceLevels(ctx, levelForm(world.tenantId, more));
  expect(result.ok).toBe(true);
};

beforeAll(async () => {
  const charger = await world.charger();
  chargerId = charger.id;
  await world.refuse(charger, 'credentials-replaced');
  agent = await world.user('agent');
  customer = await world.user('customer', [chargerId]);
  await save('01:00');
});

const open = async (text = '09:00') => (await world.open(at(customer, text), chargerId)).ticketId;
const read = (ticketId: string) =>
  inSystemScope(world.database.db, (tx) => tx.ticketClock.findUnique({ where: { ticketId } }));
const reply = (ticketId: string, text: string) =>
  replyToTicket(at(agent, text), { ticketId, key: randomUUID(), reply: 'We look at it.' });
const change = (ticketId: string, text: string, fields: object) =>
  updateTickets(at(agent, text), { ticketIds: [ticketId], ...fields });
const told = async (ticketId: string, who = agent) => {
  const { events } = await listTicketEvents(who, { ticketId });
  return events.flatMap(({ kind, details }) =>
    kind === 'due_soon' || kind === 'overdue' ? [`${kind} ${String(details.clock)}`] : [],
  );
};

describe('the clocks of a ticket', () => {
  it('are worked out when it was opened, answered, put off, taken up and solved', async () => {
    const ticketId = await open();
    await clock('09:01');
    expect(await read(ticketId)).toMatchObject({
      ...{ replyTarget: 120, replyDueAt: time('11:00'), dueAt: time('11:00') },
      ...{ soonAt: time('10:30'), checkAt: time('10:30'), pausedSince: null },
    });
    await reply(ticketId, '10:00');
    await clock('10:01');
    expect(await read(ticketId)).toMatchObject({
      ...{ replyDoneAt: time('10:00'), replyUsed: 60, replyBreachedAt: null },
      ...{ pausedSince: time('10:00'), solutionUsed: 60, dueAt: null, checkAt: null },
    });
    await change(ticketId, '12:00', { status: 'open' });
    await clock('12:01');
    expect(await read(ticketId)).toMatchObject({
      solutionDueAt: new Date('2026-12-01T11:00:00Z'),
      pausedSince: null,
    });
    await settleTicket(at(agent, '13:00'), { ticketId, isSolved: 'yes' });
    await clock('13:01');
    expect(await read(ticketId)).toMatchObject({
      ...{ solutionDoneAt: time('13:00'), solutionUsed: 120, solutionBreachedAt: null },
      ...{ dueAt: null, checkAt: null },
    });
    await settleTicket(at(customer, '14:00'), { ticketId, isSolved: 'no' });
    await clock('14:01');
    expect(await read(ticketId)).toMatchObject({
      ...{ solutionDoneAt: null, dueAt: new Date('2026-12-01T12:00:00Z') },
    });
    expect(await told(ticketId)).toEqual([]);
  });

  it('follow its priority, and end where nothing is promised', async () => {
    const ticketId = await open();
    await change(ticketId, '09:05', { priority: 'urgent' });
    await clock('09:06');
    expect(await read(ticketId)).toMatchObject({ replyTarget: 30, dueAt: time('09:30') });
    await change(ticketId, '09:07', { priority: 'low' });
    await clock('09:08');
    expect(await read(ticketId)).toBeNull();
  });

  it('are for staff: customers find neither them nor what is told of them', async () => {
    const ticketId = await open();
    await clock('12:00');
    expect(await told(ticketId)).toEqual(['overdue reply']);
    expect(await told(ticketId, customer)).toEqual([]);
    const seen = await inScope(customer, async (tx) => ({
      clocks: await tx.ticketClock.count(),
      levels: await tx.serviceLevels.count(),
      told: await tx.ticketEvent.count({ where: { kind: 'overdue' } }),
    }));
    expect(seen).toEqual({ clocks: 0, levels: 0, told: 0 });
  });
});

describe('what is due', () => {
  it('is warned of and told once, however many workers look and however often', async () => {
    const ticketId = await open();
    await clock('10:29');
    expect(await told(ticketId)).toEqual([]);
    await Promise.all([clock('10:30'), clock('10:30'), clock('10:31')]);
    expect(await told(ticketId)).toEqual(['due_soon reply']);
    await Promise.all([clock('11:00'), clock('11:00')]);
    await clock('11:05');
    expect(await told(ticketId)).toEqual(['due_soon reply', 'overdue reply']);
    expect(await read(ticketId)).toMatchObject({ replyBreachedAt: time('11:00') });
  });

  it('is told as late alone where no worker ran in time', async () => {
    const ticketId = await open();
    await clock('15:59');
    expect((await told(ticketId)).sort()).toEqual(['due_soon solution', 'overdue reply']);
  });

  it('costs what is due: nothing else is looked at again', async () => {
    await clock('09:30');
    const ticketId = await open('09:31');
    expect(await clock('09:32')).toEqual({ clocked: 1, told: 0 });
    expect(await clock('09:33')).toEqual({ clocked: 0, told: 0 });
    expect((await read(ticketId))?.countedAt).toEqual(time('09:32'));
  });

  it('is hinted to open pages', async () => {
    const listener = new pg.Client(world.database.url);
    await listener.connect();
    const hints: string[] = [];
    listener.on('notification', ({ payload }) => hints.push(payload ?? ''));
    const ticketId = await open('09:40');
    await listener.query('LISTEN charger_changed');
    await clock('09:41');
    await listener.query('SELECT 1');
    await listener.end();
    expect(hints.join()).toContain(ticketId);
  });
});

describe('new rules', () => {
  it('count for what is not solved, and mark without telling what they make late', async () => {
    const [ticketId, solved] = [await open('08:00'), await open('08:00')];
    await settleTicket(at(agent, '08:30'), { ticketId: solved, isSolved: 'yes' });
    await clock('08:31');
    await save('09:30', { replyNormal: '1 h', holidays: '' });
    await clock('09:31');
    expect(await read(ticketId)).toMatchObject({ replyTarget: 60, replyBreachedAt: time('09:00') });
    expect(await told(ticketId)).toEqual([]);
    expect(await read(solved)).toMatchObject({ replyTarget: 120 });
    await save('09:40', { replyNormal: '2 h' });
    await clock('09:41');
    expect(await read(ticketId)).toMatchObject({ replyBreachedAt: null, dueAt: time('10:00') });
    await clock('10:00');
    expect(await told(ticketId)).toEqual(['overdue reply']);
  });
});
