import { describe, expect, it } from 'vitest';
import { markDifferences, type MarkedText } from './mark-differences';

const shown = (marked: MarkedText) =>
  marked.map((run) => (run.isDifferent ? `[${run.text}]` : run.text)).join('');

describe('markDifferences', () => {
  it.each([
    ['VENDOR_123', 'VENDOR-123', 'VENDOR[_]123', 'VENDOR[-]123'],
    ['CP-1 ', 'CP-1', 'CP-1[ ]', 'CP-1'],
    ['ALFN', 'ALFEN', 'ALFN', 'ALF[E]N'],
    ['same', 'same', 'same', 'same'],
    ['', 'x', '', '[x]'],
    ['abc', 'xyz', '[abc]', '[xyz]'],
  ])('compares %o with %o', (a, b, markedA, markedB) => {
    const marked = markDifferences(a, b);
    expect(shown(marked.a)).toBe(markedA);
    expect(shown(marked.b)).toBe(markedB);
  });
});
