import { latin1 } from '@/lib/capture/protocols/byte-cursor';
import type { SecretKind, SecretPlace } from './secret-place';

const worthReading = /passw|pwd|token|secret|key|auth|:\/\//i;
const text = '"((?:[^"\\\\]|\\\\.)*)';

/** Each finds a secret as its one capture. */
const everywhere: readonly (readonly [SecretKind, RegExp])[] = [
  [
    'address',
    /[?&](?:access[_-]?token|auth[_-]?token|token|auth|password|passwd|pwd|secret|client_secret|api[_-]?key|key)=([^&\s#"\\]+)/dgi,
  ],
  ['address', /:\/\/[^\s/:@"]{0,100}:([^\s/@"]{1,200})@/dg],
  [
    'message',
    new RegExp(`"\\w{0,40}(?:password|AuthorizationKey)"\\s{0,20}:\\s{0,20}${text}`, 'dgi'),
  ],
];

/** In a message that names a password, every value counts as one: it stands before or after it. */
const namesPassword = /"\w{0,40}(?:password|AuthorizationKey)"/i;
const values = new RegExp(`"(?:value|attributeValue)"\\s{0,20}:\\s{0,20}${text}`, 'dg');

/** Secrets in addresses and in messages of OCPP, which may be cut off anywhere. */
export function findTextSecrets(bytes: Uint8Array): SecretPlace[] {
  const said = latin1(bytes);
  if (!worthReading.test(said)) return [];
  const found = everywhere.flatMap(([kind, pattern]) => placesOf(said, pattern, kind));
  return namesPassword.test(said) ? [...found, ...placesOf(said, values, 'message')] : found;
}

function placesOf(said: string, pattern: RegExp, kind: SecretKind): SecretPlace[] {
  return [...said.matchAll(pattern)].flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? [0, 0];
    return to > from ? [{ from, to, kind }] : [];
  });
}
