import { describe, expect, it } from 'vitest';
import { fingerprint } from '@/lib/credentials/fingerprint';
import { createPasswordVariants } from './password-variants';

const key = Buffer.alloc(32, 1);
const variants = createPasswordVariants(key);
const print = (secret: Buffer) => Buffer.from(fingerprint(key, secret), 'hex');

function matchOf(right: Buffer, sent: Buffer): string | undefined {
  return variants(sent, print(sent)).find((one) => one.fingerprint.equals(print(right)))?.match;
}

const bytes = Buffer.from('0123abff00', 'hex');
const text = Buffer.from('dk2q0rfu2q0f-2f0rdg');

describe('createPasswordVariants', () => {
  it.each([
    ['hex-lower', bytes, Buffer.from('0123abff00')],
    ['hex-upper', bytes, Buffer.from('0123ABFF00')],
    ['hex-of-text', text, Buffer.from('646B327130726675327130662D326630726467')],
    ['hex-decoded', Buffer.from('0123abff00'), bytes],
    ['hex-decoded', Buffer.from('0123ABFF00'), bytes],
    ['trimmed', text, Buffer.from(' dk2q0rfu2q0f-2f0rdg\r\n')],
    ['trimmed', text, Buffer.from('"dk2q0rfu2q0f-2f0rdg"')],
    ['other-case', Buffer.from('AbCdEfGh'), Buffer.from('aBcDeFgH')],
    ['other-case', Buffer.from('abcdefgh'), Buffer.from('ABCDEFGH')],
    ['percent-decoded', Buffer.from('a b/c'), Buffer.from('a%20b%2Fc')],
    ['base64-twice', text, Buffer.from(text.toString('base64'))],
  ])('%s', (match, right, sent) => {
    expect(matchOf(right, sent)).toBe(match);
  });

  it('finds nothing in a password that is simply another one', () => {
    expect(matchOf(text, Buffer.from('something else'))).toBeUndefined();
  });

  it.each([Buffer.alloc(1), text, Buffer.from('00ff'), Buffer.from('a')])(
    'hashes nothing twice, and not what was sent: %s',
    (sent) => {
      const hashes = variants(sent, print(sent)).map((one) => one.fingerprint.toString('hex'));
      expect(new Set(hashes).size).toBe(hashes.length);
      expect(hashes).not.toContain(print(sent).toString('hex'));
    },
  );
});
