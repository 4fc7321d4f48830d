import type { Mask } from '@/lib/diagnosis/paste/mask-secrets';
import type { TextSecretKind } from '@/lib/tickets/text-secret-schemas';

const words: readonly (readonly [TextSecretKind, RegExp])[] = [
  ['private-key', /private[-_ ]?key/gi],
  ['cookie', /cookie/gi],
  ['password', /passw|passphrase|passcode|pwd|\bpass\b|\bpin\b|\bpsk\b|:\/\/|(?:^|\s)-u\b/gi],
  ['token', /token|eyj/gi],
  ['key', /(?:api|access|auth|authorization|security|shared|encryption)[-_ ]?key|\bkey\b/gi],
  ['authorization', /authorization(?![-_ ]?key)|\b(?:basic|bearer|digest|negotiate)\b/gi],
];

/** What a secret is, by the last word in front of it that says so. */
export function textSecretKind(text: string, { start, end }: Mask): TextSecretKind {
  if (text.startsWith('-----BEGIN', start)) return 'private-key';
  const before = text.slice(Math.max(0, start - 80), Math.min(end, start + 8));
  let kind: TextSecretKind = 'secret';
  let last = -1;
  for (const [named, find] of words) {
    const at = [...before.matchAll(find)].at(-1)?.index ?? -1;
    if (at > last) [kind, last] = [named, at];
  }
  return kind;
}
