import { describe, expect, it } from 'vitest';
import { lengthText, shareText } from './report-words';

describe('figures of a report', () => {
  it.each([
    [null, '–'],
    [0, '1 s'],
    [90_000, '1 min 30 s'],
    [7_800_000, '2 h 10 min'],
  ])('%s ms is %s', (ms, text) => {
    expect(lengthText(ms)).toBe(text);
  });

  it.each([
    [0, 0, '–'],
    [0, 3, '0%'],
    [1, 3, '33%'],
    [3, 3, '100%'],
  ])('%s of %s is %s', (part, whole, text) => {
    expect(shareText(part, whole)).toBe(text);
  });
});
