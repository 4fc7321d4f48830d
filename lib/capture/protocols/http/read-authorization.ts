import type { Evidence, UsernameMatch } from '@/lib/diagnosis/evidence';
import { identityKey } from '@/lib/ocpp/identity-key';
import { inertText } from '@/lib/ocpp/inert-text';

type Authorization = NonNullable<Evidence['authorization']>;

const maxLength = 8192;
const minHexLength = 16;

/**
 * The shape of an Authorization header. Of the password nothing goes further than its length and
 * what it is made of. Works where there is no Buffer.
 */
export function readAuthorization(
  values: readonly string[],
  identity: string | null,
): Authorization {
  const [value = ''] = values;
  const space = value.search(/\s/);
  const name = (space === -1 ? value : value.slice(0, space)).toLowerCase();
  const parameter = space === -1 ? '' : value.slice(space).trim();
  const isDuplicated = values.length > 1;
  if (name === '') return { ...nothing, duplicated: isDuplicated };
  if (name !== 'basic') {
    const scheme = name === 'bearer' || name === 'digest' ? name : 'other';
    return { ...nothing, scheme, wellFormed: scheme !== 'other', duplicated: isDuplicated };
  }
  const decoded = decodeBasic(parameter);
  if ('problem' in decoded) {
    return {
      ...nothing,
      scheme: 'basic',
      wellFormed: false,
      problem: decoded.problem,
      duplicated: isDuplicated,
    };
  }
  const { password, username } = decoded;
  return {
    ...nothing,
    scheme: 'basic',
    duplicated: isDuplicated,
    username: inertText(utf8(username) ?? username, 255),
    usernameMatch: matchOf(utf8(username) ?? username, identity),
    password: {
      length: password.length,
      looksHex:
        password.length >= minHexLength &&
        password.length % 2 === 0 &&
        /^[0-9a-f]+$/i.test(password),
      validUtf8: utf8(password) !== null,
      hasColon: password.includes(':'),
    },
  };
}

const nothing: Authorization = {
  scheme: 'none',
  wellFormed: true,
  problem: null,
  duplicated: false,
  username: null,
  usernameMatch: null,
  password: null,
  passwordMatch: null,
  matchedChargerId: null,
  matchedReplacedAt: null,
};

type Decoded = { username: string; password: string } | { problem: Authorization['problem'] };

function decodeBasic(parameter: string): Decoded {
  if (parameter === '') return { problem: 'empty' };
  if (parameter.length > maxLength) return { problem: 'too-long' };
  const base64 = parameter.replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/');
  if (!/^[a-z0-9+/]+$/i.test(base64) || base64.length % 4 === 1) return { problem: 'not-base64' };
  const text = atob(base64);
  const colon = text.indexOf(':');
  if (colon === -1) return { problem: 'no-colon' };
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

function matchOf(username: string, identity: string | null): UsernameMatch | null {
  if (username === '') return 'empty';
  if (identity === null) return null;
  if (username === identity) return 'same';
  if (username.toLowerCase() === identity.toLowerCase()) return 'other-case';
  if (username.trim() === identity) return 'trimmed';
  return identityKey(username) === identityKey(identity) ? 'separators' : 'different';
}

/** Null for what is not UTF-8. */
function utf8(bytes: string): string | null {
  try {
    const numbers = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(numbers);
  } catch {
    return null;
  }
}

/** How an Authorization header may be shown: its scheme, never its value. */
export function shownAuthorization(value: string): string {
  const scheme = /^[a-z][\w-]{0,15}(?=\s)/i.exec(value)?.[0];
  return scheme === undefined ? '•••' : `${inertText(scheme, 20)} •••`;
}
