import { describe, expect, it } from 'vitest';
import { searchTerms } from './search-terms';

describe('searchTerms', () => {
  it.each([
    ['CP-0001 refused', ['cp-0001', 'refused']],
    ['#12', ['12']],
    ['  “401”  Unauthorized! ', ['“401”', 'unauthorized']],
    ["a' | b & !c:* \\ (d) <-> e", ['a', 'b', 'c', 'd', 'e']],
    ['Müller müller', ['müller']],
    ['--- ... !!!', []],
    ['a b c d e f g h', ['a', 'b', 'c', 'd', 'e', 'f']],
  ])('%s', (q, terms) => {
    expect(searchTerms(q)).toEqual(terms);
  });
});
