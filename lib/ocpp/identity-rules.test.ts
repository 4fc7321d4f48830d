import { describe, expect, it } from 'vitest';
import { identityProblem, identityWarnings } from './identity-rules';

describe('identityProblem', () => {
  it.each([
    ['', /Enter/],
    ['x'.repeat(256), /at most 255/],
    ['CP\x001', /invisible/],
    ['CP\u200b1', /invisible/],
    ['CP\r\n1', /invisible/],
    [' CP1', /space/],
    ['CP1 ', /space/],
    ['CP:1', /colon/],
  ])('refuses %j', (identity, message) => {
    expect(identityProblem(identity)).toMatch(message);
  });

  it.each([
    '1',
    'RDAM 123',
    'RDAM|123',
    'GaroCS-4133AAAA46980',
    'x'.repeat(255),
    '<script>',
    '=1+1',
  ])('takes %j', (identity) => {
    expect(identityProblem(identity)).toBeNull();
  });
});

describe('identityWarnings', () => {
  it.each([
    ['GaroCS-4133AAAA46980', 0],
    ['RDAM|123', 0],
    ['RDAM 123', 1],
    ['x'.repeat(49), 1],
    ['Säule/7', 1],
    [`Säule 7 ${'x'.repeat(48)}`, 3],
  ])('says %j needs %i warnings', (identity, count) => {
    expect(identityWarnings(identity)).toHaveLength(count);
  });
});
