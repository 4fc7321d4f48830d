import type { Resemblance } from '@/lib/diagnosis/facts';
import {
  foldCase,
  foldLookAlikes,
  percentDecoded,
  withoutEscapes,
  withoutInvisible,
} from './fold-identity';

const maxKeyLength = 255;
const minPrefixedLength = 4;
const minTypoLength = 6;
// Short numbers are consecutive more often than mistyped.
const minNumberTypoLength = 9;

/**
 * An identity folded for comparison: case, `-`, `_`, white space, percent-encoding, invisible
 * characters and common look-alike letters do not matter. Several chargers of one tenant may
 * share a key; only the identity itself is unique.
 */
export function identityKey(identity: string): string {
  const plain = withoutEscapes(identity.slice(0, maxKeyLength * 12));
  const folded = foldLookAlikes(foldCase(percentDecoded(plain).normalize('NFKC')));
  const key = withoutInvisible(folded).replace(/[-_\s\p{Cc}]/gu, '');
  return (key === '' ? foldCase(plain) : key).slice(0, maxKeyLength);
}

/** How an identity that was sent differs from a registered one that it nearly is, or null. */
export function resemblance(sent: string, registered: string): Resemblance | null {
  const a = withoutEscapes(sent.slice(0, maxKeyLength * 12));
  const b = withoutEscapes(registered.slice(0, maxKeyLength * 12));
  if (a === b) return null;

  const lowerA = foldCase(a);
  const lowerB = foldCase(b);
  if (lowerA === lowerB) return 'case';
  if (trimmed(lowerA) === trimmed(lowerB)) return 'whitespace';
  if (percentDecoded(lowerA) === percentDecoded(lowerB)) return 'percent-encoding';
  if (unseparated(lowerA) === unseparated(lowerB)) return 'separators';

  const keyA = identityKey(a);
  const keyB = identityKey(b);
  if (keyA === keyB || foldDigits(keyA) === foldDigits(keyB)) return 'look-alike';
  if (isPrefixed(lowerA, lowerB)) return 'prefix';
  return isTypo(keyA, keyB) ? 'typo' : null;
}

function trimmed(text: string): string {
  return text.replace(/^[\s\p{Cc}]+|[\s\p{Cc}]+$/gu, '');
}

function unseparated(text: string): string {
  return text.replace(/[-_\s.:/]/g, '');
}

function foldDigits(key: string): string {
  return key.replace(/o/g, '0').replace(/[li]/g, '1');
}

/** One is the other with something in front, such as the name of the vendor. */
function isPrefixed(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < minPrefixedLength || !long.endsWith(short)) return false;
  const before = long.charAt(long.length - short.length - 1);
  return !/\d/.test(before) || !/^\d/.test(short);
}

/** One character missing, added, changed or swapped; never two numbers of one series. */
function isTypo(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < minTypoLength || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (
    end < short.length - start &&
    short[short.length - 1 - end] === long[long.length - 1 - end]
  ) {
    end += 1;
  }

  const middleShort = short.slice(start, short.length - end);
  const middleLong = long.slice(start, long.length - end);
  const isNumber = /^\d*$/.test(middleShort + middleLong);
  if (middleLong.length === 1 && middleShort.length === 1) return !isNumber;
  if (isNumber && short.length < minNumberTypoLength) return false;
  return isSwap(middleShort, middleLong) || (middleShort === '' && middleLong.length === 1);
}

function isSwap(a: string, b: string): boolean {
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}
