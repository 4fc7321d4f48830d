import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { clockTickets } from '@/lib/service-levels/clock-tickets';
import { saveServiceLevels } from '@/lib/service-levels/save-service-levels';
import { getTicket } from '@/lib/tickets/get-ticket';
import { getTicketReport } from '@/lib/tickets/get-ticket-report';
import { listTickets } from '@/lib/tickets/list-tickets';
import { replyToTicket } from '@/lib/tickets/reply-to-ticket';
import { parseReportFilters } from '@/lib/tickets/report-filters';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { parseTicketFilters } from '@/lib/tickets/ticket-filters';
import { updateTickets } from '@/lib/tickets/update-tickets';
import { useTicketWorld } from '../tickets/ticket-world';
import { levelForm } from './level-form';

const world = useTicketWorld();
let agent: UserContext;
let customer: UserContext;
const ids: Record<string, { ticketId: string; number: number }> = {};

/** A Monday, in UTC; it is open from 8 to 16, and each has two hours to the first reply. */
const time = (text: string) => new Date(`2026-11-30T${text}:00Z`);
const at = (who: UserContext, text: string): UserContext => ({ ...who, now: () => time(text) });

beforeAll(async () => {
  const charger = await world.charger();
  await world.refuse(charger, 'credentials-replaced');
  agent = await world.user('agent');
  customer = await world.user('customer', [charger.id]);
  await saveServiceLevels({ ...world.admin, now: () => time('01:00') }, levelForm(world.tenantId));
  const open = async (name: string, text: string) => {
    ids[name] = await world.open(at(customer, text), charger.id, { subject: name });
  };
  const ticketId = (name: string) => ids[name]?.ticketId ?? '';
  await open('calm', '10:30');
  await open('late', '08:00');
  await open('soon', '09:15');
  await open('free', '09:20');
  await open('paused', '09:30');
  await open('solved', '08:10');
  await updateTickets(at(agent, '09:21'), { ticketIds: [ticketId('free')], priority: 'low' });
  const reply = { key: randomUUID(), reply: 'Please try again.' };
  await replyToTicket(at(agent, '09:40'), { ticketId: ticketId('paused'), ...reply });
  const answer = { key: randomUUID(), reply: 'Done.', status: 'solved' };
  await replyToTicket(at(agent, '10:30'), { ticketId: ticketId('solved'), ...answer });
  await clockTickets(world.pool, time('10:50'));
});

const list = async (params: Record<string, string>, who = agent, pageSize = 50) => {
  const input = { tenantId: world.tenantId, filters: parseTicketFilters(params), pageSize };
  const { tickets, nextCursor } = await listTickets(at(who, '10:50'), input);
  return { subjects: tickets.map(({ subject }) => subject), tickets, nextCursor };
};

describe('the queue', () => {
  it('is ordered by what is due next, page by page, what is not due last', async () => {
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page = await list({ sort: 'due', ...(after === null ? {} : { after }) }, agent, 2);
      all.push(...page.subjects);
      after = page.nextCursor;
    } while (after !== null);
    expect(all.slice(0, 3)).toEqual(['late', 'soon', 'calm']);
    expect(all.slice(3).sort()).toEqual(['free', 'paused']);
  });

  it('is narrowed to what is late, or due soon', async () => {
    expect((await list({ due: 'late' })).subjects).toEqual(['late']);
    expect((await list({ due: 'soon' })).subjects).toEqual(['soon']);
  });

  it('shows staff what is due', async () => {
    const { tickets } = await list({ sort: 'due' });
    const due = new Map(tickets.map((ticket) => [ticket.subject, ticket.due]));
    expect(due.get('soon')).toMatchObject({ dueAt: time('11:15'), soonAt: time('10:45') });
    expect(due.get('paused')).toMatchObject({ dueAt: null, pausedSince: time('09:40') });
    expect(due.get('free')).toBeNull();
  });

  it('says nothing of it to customers, however they ask', async () => {
    const plain = await list({}, customer);
    expect(plain.tickets.map(({ due }) => due)).toEqual(plain.tickets.map(() => null));
    expect((await list({ sort: 'due', due: 'late' }, customer)).subjects).toEqual(plain.subjects);
    const ticket = await getTicket(customer, ids.late?.number ?? 0);
    expect(ticket).not.toHaveProperty('clock');
    expect(ticket.staff).toBeNull();
  });
});

describe('a ticket', () => {
  it('shows staff both clocks', async () => {
    const { staff } = await getTicket(agent, ids.paused?.number ?? 0);
    expect(staff?.clocks).toMatchObject({
      pausedSince: time('09:40'),
      clocks: [
        { kind: 'reply', target: 120, used: 10, doneAt: time('09:40'), breachedAt: null },
        { kind: 'solution', target: 480, used: 10, dueAt: null, doneAt: null },
      ],
    });
  });
});

describe('the report', () => {
  it('counts what was promised and is done or late, and how much of it was in time', async () => {
    await settleTicket(at(agent, '10:55'), {
      ...{ ticketId: ids.free?.ticketId, isSolved: 'yes' },
    });
    await clockTickets(world.pool, time('10:55'));
    const filters = parseReportFilters({ by: 'cause' });
    const { total } = await getTicketReport(at(agent, '10:55'), { tenantId: null, filters });
    expect(total).toMatchObject({
      ...{ replyPromised: 3, replyKept: 1, solutionPromised: 1, solutionKept: 1 },
      tickets: 6,
    });
  });
});
