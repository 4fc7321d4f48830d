import { describe, expect, it } from 'vitest';
import { formatRelative } from './relative-time';

const now = new Date('2026-11-23T12:00:00Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

describe('formatRelative', () => {
  it.each([
    [0, 'just now'],
    [-1, 'just now'],
    [-2, '2 s ago'],
    [-59, '59 s ago'],
    [-60, '1 min ago'],
    [-3_599, '59 min ago'],
    [-3_600, '1 h ago'],
    [-86_399, '23 h ago'],
    [-86_400, '1 day ago'],
    [-3 * 86_400, '3 days ago'],
    [14, 'in 14 s'],
    [120, 'in 2 min'],
  ])('says %i seconds as "%s"', (seconds, text) => {
    expect(formatRelative(after(seconds), now)).toBe(text);
  });
});
