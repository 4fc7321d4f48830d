import { describe, expect, it } from 'vitest';
import { pauseMs, retryAfterMs } from './next-try';
import { maxRetries } from './schemas';

const hourMs = 3_600_000;
const pauses = (random: number) =>
  Array.from({ length: maxRetries }, (_, made) => pauseMs(maxRetries - made, random));

describe('pauseMs', () => {
  it('grows from seconds to hours and takes about a day in all', () => {
    const all = pauses(0.5);
    expect(all[0]).toBe(10_000);
    expect(all.every((one, index) => one >= (all[index - 1] ?? 0))).toBe(true);
    expect(all.at(-1)).toBe(6 * hourMs);
    const total = all.reduce((sum, one) => sum + one, 0);
    expect(total).toBeGreaterThan(18 * hourMs);
    expect(total).toBeLessThan(30 * hourMs);
  });

  it('is spread by chance, by a fifth to each side', () => {
    expect(pauseMs(maxRetries, 0)).toBe(8_000);
    expect(pauseMs(maxRetries, 1)).toBe(12_000);
  });

  it('is as long as the receiver asks for, up to the longest', () => {
    expect(pauseMs(maxRetries, 0.5, 60_000)).toBe(60_000);
    expect(pauseMs(maxRetries, 0.5, 1_000)).toBe(10_000);
    expect(pauseMs(maxRetries, 0.5, 999 * hourMs)).toBe(6 * hourMs);
  });
});

describe('retryAfterMs', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  it.each([
    [undefined, 0],
    ['120', 120_000],
    ['Mon, 30 Nov 2026 12:01:00 GMT', 60_000],
    ['Mon, 30 Nov 2026 11:00:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
  ])('%s is %i', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
