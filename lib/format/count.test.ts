import { describe, expect, it } from 'vitest';
import { countOf, formatCount, formatShortCount } from './count';

describe('counts', () => {
  it('groups thousands', () => {
    expect(formatCount(12_408)).toBe('12,408');
  });

  it.each([
    [999, '999'],
    [1_000, '1k'],
    [12_408, '12.4k'],
    [3_200_000, '3.2m'],
  ])('shortens %d to %s', (count, text) => {
    expect(formatShortCount(count)).toBe(text);
  });

  it.each([
    [0, '0 attempts'],
    [1, '1 attempt'],
    [1_400, '1,400 attempts'],
  ])('counts %d', (count, text) => {
    expect(countOf(count, 'attempt')).toBe(text);
  });
});
