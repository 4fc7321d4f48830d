import { describe, expect, it } from 'vitest';
import { countBusinessTime } from '@/lib/business-time/business-time';
import { fc } from '@/tests/support/properties';
import type { TicketStatus } from '@/lib/tickets/ticket-values';
import { calendarOf } from './stored-schemas';
import { weekdays } from './level-values';
import { workOutClocks, type Levels, type TicketToClock } from './work-out-clocks';

const calendar = calendarOf({
  timeZone: 'Europe/Berlin',
  week: weekdays.map((_, day) => (day < 5 ? [{ from: 9 * 60, to: 17 * 60 }] : [])),
  holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
});
const none = { reply: null, solution: null };
const levels: Levels = {
  calendar,
  targets: { low: none, normal: { reply: 120, solution: 480 }, high: none, urgent: none },
  warnPercent: 75,
};

/** A Monday, in UTC; it is open from 8 to 16. */
const time = (text: string) => new Date(`2026-11-30T${text}:00Z`);
const next = (text: string) => new Date(`2026-12-01T${text}:00Z`);

const ticket = (more: Partial<TicketToClock> = {}): TicketToClock => ({
  ...{ createdAt: time('09:00'), status: 'new', statusSince: time('09:00'), priority: 'normal' },
  ...{ requesterId: 'somebody', firstReplyAt: null, solvedAt: null, changes: [], ...more },
});
const clocks = (now: Date, more: Partial<TicketToClock> = {}) =>
  workOutClocks(ticket(more), levels, now);

describe('the clocks of a ticket', () => {
  it('run from its opening to their targets', () => {
    expect(clocks(time('10:00'))).toMatchObject({
      reply: { used: 60, dueAt: time('11:00'), soonAt: time('10:30'), warnedAt: null },
      solution: { used: 60, dueAt: next('09:00'), breachedAt: null },
      ...{ pausedSince: null, dueAt: time('11:00'), soonAt: time('10:30'), checkAt: time('10:30') },
    });
  });

  it('warn, and then are late, at those very moments', () => {
    expect(clocks(time('10:30'))).toMatchObject({
      reply: { warnedAt: time('10:30'), breachedAt: null },
      checkAt: time('11:00'),
    });
    expect(clocks(time('11:00'))).toMatchObject({
      reply: { breachedAt: time('11:00') },
      ...{ dueAt: time('11:00'), checkAt: time('15:00') },
    });
  });

  it('owe no reply any more when one was given in time, and keep that it was late', () => {
    expect(clocks(time('12:00'), { firstReplyAt: time('11:00') })).toMatchObject({
      reply: { used: 120, dueAt: null, breachedAt: null, doneAt: time('11:00') },
      dueAt: next('09:00'),
    });
    expect(clocks(time('13:00'), { firstReplyAt: time('11:01') })).toMatchObject({
      reply: { used: 121, dueAt: time('11:00'), breachedAt: time('11:00') },
      dueAt: next('09:00'),
    });
  });

  it.each(['waiting_on_customer', 'waiting_on_third_party'] as const)('wait while %s', (status) => {
    const changes = [{ at: time('10:00'), to: status }];
    const waiting = { status, statusSince: time('10:00'), changes };
    expect(clocks(time('15:00'), waiting)).toMatchObject({
      reply: { used: 60, dueAt: null },
      solution: { used: 60, dueAt: null },
      ...{ pausedSince: time('10:00'), dueAt: null, checkAt: null },
    });
    const again = { at: time('14:00'), to: 'open' as TicketStatus };
    const open = { status: again.to, statusSince: again.at, changes: [...changes, again] };
    expect(clocks(time('14:15'), open)).toMatchObject({
      reply: { used: 75, dueAt: time('15:00'), soonAt: time('14:30') },
      pausedSince: null,
    });
  });

  it('stop when it is solved, and go on when it is opened again', () => {
    const solved = { at: time('12:00'), to: 'solved' as TicketStatus };
    expect(
      clocks(next('15:00'), {
        ...{ status: 'solved', statusSince: solved.at, solvedAt: solved.at, changes: [solved] },
      }),
    ).toMatchObject({
      solution: { used: 180, dueAt: null, breachedAt: null, doneAt: solved.at },
      ...{ pausedSince: null, dueAt: null, checkAt: null },
    });
    const again = { at: next('08:00'), to: 'open' as TicketStatus };
    expect(
      clocks(next('09:00'), {
        ...{ status: 'open', statusSince: again.at, changes: [solved, again] },
        firstReplyAt: time('09:30'),
      }),
    ).toMatchObject({ solution: { used: 240, dueAt: next('13:00'), doneAt: null } });
  });

  it('follow the ticket where its story does not tell of a change', () => {
    const status = 'waiting_on_customer';
    expect(clocks(time('15:00'), { status, statusSince: time('10:00') })).toMatchObject({
      reply: { used: 60 },
      pausedSince: time('10:00'),
    });
  });

  it('are not there for what nothing is promised for, and owe nobody a reply without a customer', () => {
    expect(clocks(time('10:00'), { priority: 'low' })).toBeNull();
    expect(clocks(time('10:00'), { requesterId: null })).toMatchObject({
      reply: { target: null, dueAt: null },
      dueAt: next('09:00'),
    });
  });
});

const minuteMs = 60_000;
const statuses: TicketStatus[] = ['open', 'waiting_on_customer', 'waiting_on_third_party'];
const stories = fc.record({
  steps: fc.array(
    fc.record({ after: fc.integer({ min: 1, max: 900 }), to: fc.constantFrom(...statuses) }),
    { maxLength: 8 },
  ),
  wait: fc.integer({ min: 0, max: 3_000 }),
});

describe('whatever a ticket went through', () => {
  it('its due time is when the business time that it ran has reached the target', () => {
    fc.assert(
      fc.property(stories, ({ steps, wait }) => {
        let at = time('09:00').getTime();
        const changes = steps.map(({ after, to }) => ({
          at: new Date((at += after * minuteMs)),
          to,
        }));
        const last = changes.at(-1);
        const past = ticket({
          ...(last === undefined ? {} : { status: last.to, statusSince: last.at, changes }),
        });
        const now = new Date(at + wait * minuteMs);
        const read = workOutClocks(past, levels, now);
        const all = [{ at: past.createdAt, to: 'new' as TicketStatus }, ...changes];
        const ran = (until: Date) =>
          all.reduce((sum, { at: from, to }, index) => {
            if (to !== 'new' && to !== 'open') return sum;
            const end = Math.min((all[index + 1]?.at ?? until).getTime(), until.getTime());
            return sum + countBusinessTime(calendar, from.getTime(), end);
          }, 0);
        expect(read?.solution.used).toBe(Math.floor(ran(now) / minuteMs));
        const due = read?.solution.dueAt ?? null;
        if (due === null) {
          expect(past.status).toMatch(/^waiting/);
          expect(ran(now)).toBeLessThan(480 * minuteMs);
        } else {
          expect(ran(due)).toBe(480 * minuteMs);
          expect(read?.solution.breachedAt).toEqual(due <= now ? due : null);
        }
      }),
    );
  });
});
