import { describe, expect, it } from 'vitest';
import { fc } from '@/tests/support/properties';
import { dayMs, dayOfDate, type BusinessCalendar, type DaySpan } from './business-calendar';
import { addBusinessTime, countBusinessTime } from './business-time';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const at = (iso: string) => new Date(iso).getTime();
const office = [{ from: 9 * 60, to: 17 * 60 }];
const split = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
];
const weekOf = (spans: DaySpan[], days = 5) =>
  Array.from({ length: 7 }, (_, day) => (day < days ? spans : []));
const calendar = (more: Partial<BusinessCalendar> = {}): BusinessCalendar => ({
  ...{ timeZone: 'Europe/Berlin', week: weekOf(office), holidays: new Set<number>(), ...more },
});
const always = [{ from: 0, to: 24 * 60 }];
const holidays = new Set([dayOfDate('2026-12-25') ?? 0]);

describe('addBusinessTime', () => {
  it.each([
    ['within a day', {}, '2026-11-30T08:30:00Z', 2, '2026-11-30T10:30:00Z'],
    ['to the very end of a day', {}, '2026-11-30T08:00:00Z', 8, '2026-11-30T16:00:00Z'],
    ['over the night', {}, '2026-11-30T15:00:00Z', 2, '2026-12-01T09:00:00Z'],
    ['from before it opens', {}, '2026-11-30T03:00:00Z', 1, '2026-11-30T09:00:00Z'],
    ['over a weekend', {}, '2026-11-27T15:30:00Z', 1, '2026-11-30T08:30:00Z'],
    ['over lunch', { week: weekOf(split) }, '2026-11-30T10:30:00Z', 1, '2026-11-30T12:30:00Z'],
    ['over a holiday', { holidays }, '2026-12-24T15:30:00Z', 1, '2026-12-28T08:30:00Z'],
    ['when clocks go forward', {}, '2026-03-27T15:30:00Z', 1, '2026-03-30T07:30:00Z'],
    ['when clocks go back', {}, '2026-10-23T14:30:00Z', 1, '2026-10-26T08:30:00Z'],
    [
      'over the night that has an hour less',
      { week: weekOf(always, 7) },
      ...(['2026-03-28T23:00:00Z', 23, '2026-03-29T22:00:00Z'] as const),
    ],
    [
      'past a day that Samoa left out',
      { timeZone: 'Pacific/Apia', week: weekOf(always, 7) },
      ...(['2011-12-30T09:00:00Z', 2, '2011-12-30T11:00:00Z'] as const),
    ],
  ])('goes %s', (_, more, from, hours, to) => {
    const end = addBusinessTime(calendar(more), at(from), hours * hourMs);
    expect(new Date(end ?? 0).toISOString()).toBe(new Date(to).toISOString());
  });

  it('has no answer where it is never open', () => {
    expect(addBusinessTime(calendar({ week: weekOf([]) }), at('2026-01-01'), 1)).toBeNull();
  });

  it('is quick over years', () => {
    const began = performance.now();
    const start = at('2010-01-01T00:00:00Z');
    const end = addBusinessTime(calendar({ week: weekOf(split) }), start, 40_000 * hourMs) ?? 0;
    expect(countBusinessTime(calendar({ week: weekOf(split) }), start, end)).toBe(40_000 * hourMs);
    expect(new Date(end).getUTCFullYear()).toBe(2031);
    // Some milliseconds; so much that it fails only when it is no longer day by day.
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('dayOfDate', () => {
  it.each(['2026-02-30', '2026-13-01', '26-01-01', 'tomorrow', ''])('knows no %j', (date) => {
    expect(dayOfDate(date)).toBeNull();
  });
});

/** Zones and days on which their clocks change, in every odd way. */
const changes: readonly (readonly [zone: string, date: string])[] = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['America/St_Johns', '2010-11-07'],
  ['America/Asuncion', '2020-03-22'],
  ['Africa/Cairo', '2024-04-26'],
  ['Pacific/Apia', '2011-12-30'],
  ['Asia/Kathmandu', '2026-01-01'],
];

const daySpans = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 4 }), { maxLength: 6 })
  .map((quarters) => quarters.sort((one, other) => one - other))
  .map((quarters) =>
    Array.from({ length: Math.floor(quarters.length / 2) }, (_, index) => ({
      from: (quarters[index * 2] ?? 0) * 15,
      to: (quarters[index * 2 + 1] ?? 0) * 15,
    })),
  );
const situations = fc.record({
  change: fc.constantFrom(...changes),
  week: fc.array(daySpans, { minLength: 7, maxLength: 7 }),
  /** In minutes, around the change. */
  start: fc.integer({ min: -2_000, max: 2_000 }),
  first: fc.integer({ min: 0, max: 2_500 }),
  second: fc.integer({ min: 0, max: 2_500 }),
  isHoliday: fc.boolean(),
});
type Situation = typeof situations extends fc.Arbitrary<infer T> ? T : never;

function placed({ change: [timeZone, date], week, start, first, second, isHoliday }: Situation) {
  const day = dayOfDate(date) ?? 0;
  const from = day * dayMs + start * minuteMs;
  return {
    it: { timeZone, week, holidays: new Set(isHoliday ? [day] : []) },
    ...{ from, to: from + first * minuteMs, end: from + (first + second) * minuteMs },
  };
}

/** Looks at the wall once a minute; what clocks repeat belongs to the time before it. */
function countedByMinutes(
  { timeZone, week, holidays }: BusinessCalendar,
  from: number,
  to: number,
) {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, dateStyle: 'short', timeStyle: 'medium' },
  });
  let [latest, count] = [0, 0];
  for (let now = from - dayMs; now < to; now += minuteMs) {
    latest = Math.max(latest, at(`${format.format(now).replace(' ', 'T')}Z`));
    const [day, minute] = [Math.floor(latest / dayMs), (latest % dayMs) / minuteMs];
    const weekday = (new Date(latest).getUTCDay() + 6) % 7;
    const isOpen = (week[weekday] ?? []).some((span) => span.from <= minute && minute < span.to);
    if (now >= from && isOpen && !holidays.has(day)) count += minuteMs;
  }
  return count;
}

describe('business time, whatever clocks do', () => {
  it('is what somebody counts who looks at the clock every minute', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { it, from, to } = placed(situation);
        expect(countBusinessTime(it, from, to)).toBe(countedByMinutes(it, from, to));
      }),
      { numRuns: 60 },
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { it, from, to, end } = placed(situation);
        const parts = countBusinessTime(it, from, to) + countBusinessTime(it, to, end);
        expect(countBusinessTime(it, from, end)).toBe(parts);
      }),
    );
  });

  it('is found again: what was added is what is counted, and not a moment earlier', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { it, from } = placed(situation);
        const length = (situation.second + 1) * minuteMs;
        const end = addBusinessTime(it, from, length);
        fc.pre(end !== null);
        expect(countBusinessTime(it, from, end)).toBe(length);
        expect(countBusinessTime(it, from, end - 1)).toBe(length - 1);
      }),
    );
  });
});
