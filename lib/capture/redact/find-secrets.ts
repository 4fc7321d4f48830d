import { findTextSecrets } from './find-text-secrets';
import type { SecretKind, SecretPlace } from './secret-place';

const secretHeaders = new Map<string, SecretKind>([
  ['authorization', 'authorization'],
  ['proxy-authorization', 'authorization'],
  ['cookie', 'cookie'],
  ['set-cookie', 'cookie'],
  ['x-api-key', 'api-key'],
  ['api-key', 'api-key'],
  ['x-auth-token', 'api-key'],
  ['x-token', 'api-key'],
]);

/** What the value of a header is; null for one that is no secret. */
export function secretHeaderKind(name: string): SecretKind | null {
  return secretHeaders.get(name) ?? null;
}

const colon = 0x3a;
const [lineFeed, carriageReturn, space, tab] = [0x0a, 0x0d, 0x20, 0x09];
const maxScheme = 16;

/** Places of secrets in bytes that may begin and end anywhere. */
export function findSecrets(bytes: Uint8Array): SecretPlace[] {
  return [...findHeaders(bytes), ...findTextSecrets(bytes)];
}

function findHeaders(bytes: Uint8Array): SecretPlace[] {
  const found: SecretPlace[] = [];
  for (let at = bytes.indexOf(colon); at !== -1; at = bytes.indexOf(colon, at + 1)) {
    const kind = headerBefore(bytes, at);
    if (kind === null) continue;
    let from = at + 1;
    while (bytes[from] === space || bytes[from] === tab) from += 1;
    let to = from;
    while (to < bytes.length && bytes[to] !== lineFeed && bytes[to] !== carriageReturn) to += 1;
    found.push({ from: afterScheme(bytes, from, to), to, kind });
    at = Math.max(at, to - 1);
  }
  return found;
}

function headerBefore(bytes: Uint8Array, end: number): SecretKind | null {
  for (const [name, kind] of secretHeaders) if (endsWith(bytes, end, name)) return kind;
  return null;
}
/** Letters count the same, large or small; nothing of a name may stand before it. */
function endsWith(bytes: Uint8Array, end: number, name: string): boolean {
  if (end < name.length) return false;
  for (let index = 0; index < name.length; index += 1) {
    const byte = bytes[end - name.length + index] ?? 0;
    const small = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
    if (small !== name.charCodeAt(index)) return false;
  }
  return true;
}

function afterScheme(bytes: Uint8Array, from: number, to: number): number {
  const gap = bytes.subarray(from, Math.min(to, from + maxScheme)).indexOf(space);
  if (gap < 1) return from;
  let at = from + gap;
  while (at < to && bytes[at] === space) at += 1;
  return at < to ? at : from;
}
