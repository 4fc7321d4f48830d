import { type Mask, secretName, secretsIn } from './mask-secrets';

export type LineMasker = {
  /** The secrets of the next line, or of the start of a long one. */
  next: (line: string) => Mask[];
  /** Does the next line go on with a private key? */
  isInKey: () => boolean;
  /** Is what the next line holds to be seen in it alone? */
  isAtRest: () => boolean;
  /** A long line is over: what its end says of the line below. */
  end: (tail: string) => void;
};

/** The secrets of each line, with those that span lines: private keys, and a value below its name. */
export function maskLines(lines: readonly string[]): readonly (readonly Mask[])[] {
  const masker = createLineMasker();
  return lines.map((line) => masker.next(line));
}

/** For a text that comes line by line: remembers what of the lines before concerns the next one. */
export function createLineMasker(): LineMasker {
  let isInKey = false;
  let isBelowName = false;
  const end = (tail: string) => {
    isInKey = keysIn(tail).at(-1)?.isOpen ?? false;
    isBelowName = endsWithName.test(tail.slice(-100));
  };
  return {
    next: (line) => {
      const wholeLine = [{ start: 0, end: line.length }];
      const wasBelowName = isBelowName;
      if (isInKey) {
        isInKey = !keyEnd.test(line) && mayBeKey(line);
        return line === '' ? [] : wholeLine;
      }
      end(line);
      return wasBelowName && line.trim() !== '' ? wholeLine : secretsAndKeysIn(line);
    },
    isInKey: () => isInKey,
    isAtRest: () => !isInKey && !isBelowName,
    end,
  };
}

/** The secrets that can be seen in a part of a line alone. */
export function secretsAndKeysIn(line: string): Mask[] {
  const keys = keysIn(line);
  if (keys.length === 0) return secretsIn(line);
  const isInKey = ({ start, end }: Mask) => keys.some((key) => start < key.end && end > key.start);
  const others = secretsIn(line).filter((mask) => !isInKey(mask));
  return [...others, ...keys.map(({ start, end }) => ({ start, end }))].sort(
    (a, b) => a.start - b.start,
  );
}

const keyStart = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/g;
const keyEnd = /-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-{0,5}/;

/** Private keys in a line: each to its end, or to the line's where it goes on below. */
function keysIn(line: string): (Mask & { isOpen: boolean })[] {
  const keys: (Mask & { isOpen: boolean })[] = [];
  if (!line.includes('-----BEGIN')) return keys;
  for (const { index: start } of line.matchAll(keyStart)) {
    if (start < (keys.at(-1)?.end ?? 0)) continue;
    const closing = keyEnd.exec(line.slice(start));
    const isOpen = closing === null;
    const end = isOpen ? line.length : start + closing.index + closing[0].length;
    keys.push({ start, end, isOpen });
  }
  return keys;
}

const endsWithName = new RegExp(
  `(?:(?:password|passwd|passphrase|pwd|secret|token|authorization|(?:api|access|private|auth|authorization)[-_ ]?key)s?["']?\\s{0,4}[:=]\\s{0,4}[|>[]?-?|<(?:[\\w.-]{1,40}:)?${secretName}>)\\s{0,4}$`,
  'i',
);

/** A key that was cut off ends at the first line that cannot belong to it. */
function mayBeKey(line: string): boolean {
  return /^[\s|>#*"']{0,20}(?:[\w+/=]{0,200}|(?:Proc-Type|DEK-Info):.{0,100})["',\\n]{0,8}\s{0,20}$/.test(
    line,
  );
}
