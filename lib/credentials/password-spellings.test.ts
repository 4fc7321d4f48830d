import { describe, expect, it } from 'vitest';
import { generatePassword } from './generate-password';
import { passwordSpellings } from './password-spellings';

const bytes = Buffer.from('00ff10a0b1c2d3e4f5061728394a5b6c7d8e9fab', 'hex');
const shown = generatePassword(() => bytes);

describe('generatePassword', () => {
  it('shows 20 random bytes as 40 lower-case hex digits', () => {
    expect(shown).toBe('00ff10a0b1c2d3e4f5061728394a5b6c7d8e9fab');
    expect(generatePassword()).toMatch(/^[0-9a-f]{40}$/);
    expect(generatePassword()).not.toBe(generatePassword());
  });
});

describe('passwordSpellings', () => {
  it.each([
    ['as shown', Buffer.from(shown)],
    ['in upper case', Buffer.from(shown.toUpperCase())],
    ['as bytes', bytes],
  ])('finds a generated key sent %s', (_how, sent) => {
    expect(passwordSpellings(sent).map(String)).toContain(shown);
  });

  it.each(['', 'short', 'Twenty-characters-ok', shown.slice(1)])(
    'keeps %j itself first',
    (text) => {
      expect(passwordSpellings(Buffer.from(text))[0]?.toString()).toBe(text);
    },
  );
});
