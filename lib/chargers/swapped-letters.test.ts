import { describe, expect, it } from 'vitest';
import { swappedLetters } from './swapped-letters';

describe('swappedLetters', () => {
  it('puts each pair of neighbours back', () => {
    expect(swappedLetters('abcd')).toEqual(['bacd', 'acbd', 'abdc']);
    expect(swappedLetters('Kempwoer')).toContain('Kempower');
    expect(swappedLetters('Chrage Up')).toContain('Charge Up');
  });

  it('leaves alike neighbours, words apart, and what is too short or long to be a name', () => {
    expect(swappedLetters('aabb')).toEqual(['abab']);
    expect(swappedLetters('ab cd')).toEqual(['ba cd', 'ab dc']);
    expect(swappedLetters('abc')).toEqual([]);
    expect(swappedLetters('x'.repeat(41))).toEqual([]);
  });
});
