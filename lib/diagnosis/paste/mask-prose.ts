import { maskLines } from './mask-lines';
import type { Mask } from './mask-secrets';

/**
 * The secrets of a text that a person wrote. In a log everything beside the name of a secret is
 * taken for one; in sentences only what cannot be a word of them: "type the password anew" stays.
 */
export function maskProse(lines: readonly string[]): Mask[][] {
  return maskLines(lines).map((masks, index) =>
    masks.flatMap((mask) => secretWords(lines[index] ?? '', mask)),
  );
}

const wrapping = /^[*_~"'`([{<]+|[*_~"'`)\]}>.,;:!?]+$/g;
const shortest = 6;

function secretWords(line: string, { start, end }: Mask): Mask[] {
  return [...line.slice(start, end).matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const bare = word.replace(wrapping, '');
    if (bare === '' || !isSecret(bare)) return [];
    const from = start + index + word.indexOf(bare);
    return [{ start: from, end: from + bare.length }];
  });
}

/** Digits, or letters as nobody writes a word; no formula, no range, no field of a template. */
function isSecret(word: string): boolean {
  if (word.length < shortest || /[{}()•]/.test(word)) return false;
  if (/^\d{1,3}[-–]\d{1,3}$/.test(word) || /^\d{4}-\d{2}-\d{2}/.test(word)) return false;
  return /\d/.test(word) || (word.length >= 16 && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(word));
}
