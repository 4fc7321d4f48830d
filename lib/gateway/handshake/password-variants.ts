import { LRUCache } from 'lru-cache';
import { fingerprintBytes } from '@/lib/credentials/fingerprint';
import type { PasswordMatch } from '@/lib/diagnosis/evidence';

const maxRemembered = 20_000;

export type PasswordVariant = { match: PasswordMatch; fingerprint: Buffer };

export type PasswordVariants = (password: Buffer, sent: Buffer) => readonly PasswordVariant[];

/**
 * Works out variants of wrong passwords, and remembers them by fingerprint: a charger sends the
 * same wrong one again and again.
 */
export function createPasswordVariants(key: Buffer): PasswordVariants {
  const remembered = new LRUCache<string, readonly PasswordVariant[]>({ max: maxRemembered });
  return (password, sent) => {
    const id = sent.toString('latin1');
    const known = remembered.get(id);
    if (known !== undefined) return known;
    const variants = passwordVariants(key, password);
    remembered.set(id, variants);
    return variants;
  };
}

/**
 * What the right password would be if the charger had spoilt it in one of the known ways, as
 * fingerprints. What is the sent text again was looked for already, and no text is hashed twice:
 * the time depends on what was sent, and never on what is right.
 */
export function passwordVariants(key: Buffer, password: Buffer): PasswordVariant[] {
  const text = password.toString('latin1');
  const candidates: [PasswordMatch, Buffer][] = [
    hexText(text, password),
    ['hex-decoded', Buffer.from(password.toString('hex'))],
    ['hex-decoded', Buffer.from(password.toString('hex').toUpperCase())],
    ['trimmed', Buffer.from(text.replace(/^[\s\0]+|[\s\0]+$/g, ''), 'latin1')],
    ['trimmed', Buffer.from(text.trim().replace(/^(["'])(.*)\1$/s, '$2'), 'latin1')],
    ['other-case', Buffer.from(text.toLowerCase(), 'latin1')],
    ['other-case', Buffer.from(text.toUpperCase(), 'latin1')],
    ['other-case', Buffer.from(swapCase(text), 'latin1')],
    ['percent-decoded', percentDecode(text)],
    ['percent-decoded', Buffer.from(encodeURIComponent(password.toString('utf8')))],
    ['base64-twice', Buffer.from(text, 'base64')],
  ];
  const seen = new Set([text]);
  return candidates.flatMap(([match, bytes]) => {
    const spelling = bytes.toString('latin1');
    if (seen.has(spelling)) return [];
    seen.add(spelling);
    return [{ match, fingerprint: fingerprintBytes(key, bytes) }];
  });
}

/** Hex digits of a key of bytes, or of a password that was text to begin with. */
function hexText(text: string, password: Buffer): [PasswordMatch, Buffer] {
  const isHex = text.length > 0 && text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text);
  if (!isHex) return ['hex-lower', password];
  const decoded = Buffer.from(text, 'hex');
  if (/^[\x20-\x7e]+$/.test(decoded.toString('latin1'))) return ['hex-of-text', decoded];
  return [/[A-F]/.test(text) ? 'hex-upper' : 'hex-lower', decoded];
}

function swapCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}

function percentDecode(text: string): Buffer {
  const decoded = text
    .replace(/\+/g, ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(decoded, 'latin1');
}
