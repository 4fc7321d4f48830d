import { foldLookAlikes, foldCase, withoutEscapes } from './fold-identity';

const names: Readonly<Record<number, string>> = {
  0x09: 'a tab',
  0x0a: 'a line break',
  0x0d: 'a carriage return',
  0x00: 'a zero byte',
  0xa0: 'a no-break space',
  0xad: 'a soft hyphen',
  0x200b: 'a zero-width space',
  0x200c: 'a zero-width non-joiner',
  0x200d: 'a zero-width joiner',
  0x200e: 'a left-to-right mark',
  0x200f: 'a right-to-left mark',
  0x2060: 'a word joiner',
  0xfeff: 'a byte order mark',
};
const scripts = [
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
] as const;

/**
 * Names what in an identity cannot be seen or only looks like a letter that it is not. Reads inert
 * text, in which hidden characters are escaped.
 */
export function hiddenCharacters(text: string): string[] {
  const plain = withoutEscapes(text);
  const found = new Set<string>();
  if (/^ | $/.test(plain)) found.add('a space at its start or end');
  for (const character of plain) {
    const name = nameOf(character);
    if (name !== null) found.add(name);
  }
  return [...found];
}

function nameOf(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (character === ' ') return null;
  const known = names[code];
  if (known !== undefined) return `${known} (${codePoint(code)})`;
  if (/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/u.test(character)) {
    return `an invisible character (${codePoint(code)})`;
  }
  const folded = foldLookAlikes(foldCase(character));
  if (code < 0x80 || !/^[\x20-\x7e]$/.test(folded)) return null;
  const script = scripts.find(([, pattern]) => pattern.test(character))?.[0];
  const kind = script === undefined ? 'a look-alike' : `a ${script} letter`;
  return `${kind}, ${codePoint(code)}, that looks like “${folded.toUpperCase()}”`;
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
