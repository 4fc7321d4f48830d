import { describe, expect, it } from 'vitest';
import { passwordProblems } from './password-problems';

const ada = { email: 'ada.lovelace@nordlicht.example', name: 'Ada Lovelace' };

describe('passwordProblems', () => {
  it.each([
    ['elevenchars', /at least 12/],
    ['x'.repeat(129), /at most 128/],
    ['password1234', /most common/],
    ['P@ssw0rd!2024', /most common/],
    ['2024!Football', /most common/],
    ['aaaaaaaaaaaaaa', /repeats/],
    ['abcabcabcabc', /repeats/],
    ['Zq7kZq7kZq7k', /repeats/],
    ['abcdefghijkl', /sequence/],
    ['098765432109', /sequence/],
    ['qwertyuiop12', /sequence|common/],
    ['1q2w3e4r5t6y', /sequence|common/],
    ['Lovelace2024!', /your name/],
    ['ada-nordlicht-1', /your name/],
  ])('refuses %j', (password, problem) => {
    expect(passwordProblems(password, ada)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    'correct horse battery staple',
    'Tj7#kd9!Lm2q',
    'grüner Kaffee um sieben',
    'monkey-8Vq2Lr0z-tractor',
    '密码密码安全充电桩一二三四五六',
  ])('takes %j', (password) => {
    expect(passwordProblems(password, ada)).toEqual([]);
  });

  it('counts characters, not code units', () => {
    expect(passwordProblems('🔌'.repeat(6), ada)).toEqual(['Use at least 12 characters.']);
  });
});
