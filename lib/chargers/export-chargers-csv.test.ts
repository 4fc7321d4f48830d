import { describe, expect, it } from 'vitest';
import { csvRecord } from './export-chargers-csv';

describe('csvRecord', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    [' x', '" x"'],
    ['a=b', 'a=b'],
    [null, ''],
  ])('writes %o inertly', (field, expected) => {
    expect(csvRecord([field])).toBe(`${expected}\r\n`);
  });
});
