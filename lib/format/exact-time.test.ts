import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatClockSeconds,
  formatDay,
  formatDayTime,
  formatExact,
  isTimeZone,
} from './exact-time';

const at = new Date('2026-11-23T23:05:09Z');
const now = new Date('2026-12-01T00:00:00Z');

describe('exact times', () => {
  it('carries the zone in full', () => {
    expect(formatExact(at, 'Europe/Berlin')).toBe('24 Nov 2026, 00:05:09 UTC+1');
    expect(formatExact(at, 'UTC')).toBe('23 Nov 2026, 23:05:09 UTC');
  });

  it('turns the day in the zone of the reader', () => {
    expect(formatDay(at, 'Europe/Berlin', now)).toBe('24 Nov');
    expect(formatDayTime(at, 'UTC', now)).toBe('23 Nov, 23:05');
  });

  it('adds the year when it is another one', () => {
    expect(formatDay(at, 'UTC', new Date('2027-02-01T00:00:00Z'))).toBe('23 Nov 2026');
  });

  it('writes midnight as 00', () => {
    const midnight = new Date('2026-11-23T00:00:00Z');
    expect(formatClock(midnight, 'UTC')).toBe('00:00');
    expect(formatClockSeconds(midnight, 'UTC')).toBe('00:00:00');
  });

  it('knows zones from other text', () => {
    expect(isTimeZone('America/St_Johns')).toBe(true);
    expect(isTimeZone('Nowhere/Land')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
