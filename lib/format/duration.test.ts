import { describe, expect, it } from 'vitest';
import { formatDuration } from './duration';

describe('formatDuration', () => {
  it.each([
    [-5, '0 ms'],
    [0, '0 ms'],
    [84.2, '84 ms'],
    [999, '999 ms'],
    [1_000, '1 s'],
    [59_600, '1 min'],
    [105_000, '1 min 45 s'],
    [3_600_000, '1 h'],
    [3_605_000, '1 h'],
    [274_000_000, '3 d 4 h'],
  ])('writes %d ms as "%s"', (lengthMs, text) => {
    expect(formatDuration(lengthMs)).toBe(text);
  });
});
