import { describe, expect, it } from 'vitest';
import { formatApproximateDuration } from './approximate-duration';

const minute = 60_000;

describe('formatApproximateDuration', () => {
  it.each([
    [0, '1 s'],
    [12_400, '12 s'],
    [59_900, '1 min'],
    [104_000, '1 min 40 s'],
    [37 * minute + 59_000, '38 min'],
    [59.8 * minute, '1 h'],
    [128 * minute, '2 h 10 min'],
    [26.4 * 60 * minute, '1 d 2 h'],
    [75 * 60 * minute, '3 d'],
  ])('writes %d ms as "%s"', (lengthMs, text) => {
    expect(formatApproximateDuration(lengthMs)).toBe(text);
  });
});
