import { describe, expect, it } from 'vitest';
import { generatePassword } from './generate-password';
import { passwordSpellings } from './password-spellings';

const bytes = Buffer.from('00ff10a0b1c2d3e4f5061728394a5b6c7d8e9fab', 'hex');
const shown = generatePassword('hex-40', () => bytes);

describe('generatePassword', () => {
  it('shows 20 random bytes as 40 lower-case hex digits', () => {
    expect(shown).toBe('00ff10a0b1c2d3e4f5061728394a5b6c7d8e9fab');
    expect(generatePassword()).toMatch(/^[0-9a-f]{40}$/);
    expect(generatePassword()).not.toBe(generatePassword());
  });

  it('shows 16 bytes as 32 digits for a shorter field', () => {
    expect(generatePassword('hex-32')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('makes a text that nothing takes for hexadecimal and URL encoding leaves alone', () => {
    for (let count = 0; count < 50; count += 1) {
      const text = generatePassword('text-24');
      expect(text).toMatch(/^[A-Za-z2-9]{24}$/);
      expect(text).toMatch(/[G-Zg-z]/);
      expect(encodeURIComponent(text)).toBe(text);
    }
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

  it('finds a key of 16 bytes in each spelling too', () => {
    const short = bytes.subarray(0, 16);
    for (const sent of [short, Buffer.from(short.toString('hex').toUpperCase())]) {
      expect(passwordSpellings(sent).map(String)).toContain(short.toString('hex'));
    }
  });

  it.each(['', 'short', 'Twenty-characters-ok', shown.slice(1)])(
    'keeps %j itself first',
    (text) => {
      expect(passwordSpellings(Buffer.from(text))[0]?.toString()).toBe(text);
    },
  );
});
