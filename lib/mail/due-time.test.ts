import { describe, expect, it } from 'vitest';
import { dueTime } from './due-time';

const choices = { digestHour: null, quietFrom: null, quietTo: null, timeZone: 'Europe/Berlin' };
const due = (now: string, more: object = {}) =>
  dueTime(new Date(now), { ...choices, ...more }).toISOString();

describe('dueTime', () => {
  it.each([
    ['at once without hours', '2026-11-25T03:10:00Z', {}, '2026-11-25T03:10:00.000Z'],
    [
      'at once by day',
      '2026-11-25T12:00:00Z',
      { quietFrom: 22, quietTo: 7 },
      '2026-11-25T12:00:00.000Z',
    ],
    [
      'in the morning, at night',
      '2026-11-25T22:31:00Z',
      { quietFrom: 22, quietTo: 7 },
      '2026-11-26T06:00:00.000Z',
    ],
    [
      'quiet from the first minute',
      '2026-11-25T21:00:00Z',
      { quietFrom: 22, quietTo: 7 },
      '2026-11-26T06:00:00.000Z',
    ],
    [
      'at once when they end',
      '2026-11-26T06:00:00Z',
      { quietFrom: 22, quietTo: 7 },
      '2026-11-26T06:00:00.000Z',
    ],
    [
      'within one day',
      '2026-11-25T12:00:00Z',
      { quietFrom: 12, quietTo: 14 },
      '2026-11-25T13:00:00.000Z',
    ],
    [
      'with the digest of today',
      '2026-11-25T05:00:00Z',
      { digestHour: 8 },
      '2026-11-25T07:00:00.000Z',
    ],
    [
      'with the digest of tomorrow',
      '2026-11-25T07:00:00Z',
      { digestHour: 8 },
      '2026-11-26T07:00:00.000Z',
    ],
    [
      'over a change of the clock',
      '2026-10-24T22:30:00Z',
      { quietFrom: 22, quietTo: 7 },
      '2026-10-25T06:00:00.000Z',
    ],
    [
      'in a zone of three quarters',
      '2026-11-25T00:00:00Z',
      { digestHour: 8, timeZone: 'Asia/Kathmandu' },
      '2026-11-25T02:15:00.000Z',
    ],
  ])('%s', (_, now, more, expected) => {
    expect(due(now, more)).toBe(expected);
  });

  it('goes out rather than never, where an hour does not exist', () => {
    // Clocks skip 02:00 on this day; the digest comes the day after.
    expect(due('2026-03-29T00:30:00Z', { digestHour: 2 })).toBe('2026-03-30T00:00:00.000Z');
  });
});
