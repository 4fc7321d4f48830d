import { describe, expect, it } from 'vitest';
import { siteSentence } from './site-sentence';

const refused = { id: 'a', state: 'refused', errorType: 'throttled' } as const;
const connected = { id: 'b', state: 'connected', errorType: null } as const;

describe('siteSentence', () => {
  it('clears the network when the neighbours are connected', () => {
    expect(siteSentence(refused, [refused, connected])).toBe(
      '1 of 2 connected. Only this one has this problem, so it is hardly the site’s network.',
    );
  });

  it('points at what is shared when the neighbours fail alike', () => {
    expect(siteSentence(refused, [refused, { ...refused, id: 'c' }, connected])).toBe(
      '1 of 3 connected. One other has the same problem, so look for what they share.',
    );
  });

  it('only counts when this one is connected', () => {
    expect(siteSentence(connected, [refused, connected])).toBe('1 of 2 connected.');
  });

  it('clears nothing when nobody is connected', () => {
    const other = { id: 'c', state: 'silent', errorType: 'unreachable' } as const;
    expect(siteSentence(refused, [refused, other])).toBe('0 of 2 connected.');
  });
});
