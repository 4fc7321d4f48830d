import { inertText } from './inert-text';
import { foldCase, percentDecoded } from './fold-identity';
import { identityKey } from './identity-key';
import type { Evidence, UsernameMatch } from '@/lib/diagnosis/evidence';

const maxHeaderLength = 8192;
const minHexLength = 16;

type Authorization = NonNullable<Evidence['authorization']>;

export type BasicAuthorization = {
  scheme: Authorization['scheme'];
  /** False when Basic could not be decoded to "user:password". */
  wellFormed: boolean;
  /** Bytes as sent: a key of random bytes does not survive decoding as text. */
  username: Buffer | null;
  password: Buffer | null;
  problem: 'empty' | 'not-base64' | 'no-colon' | 'too-long' | null;
};

/** Reads an Authorization header as RFC 7617 says, forgiving what chargers are known to send. */
export function parseBasicAuthorization(header: string | null | undefined): BasicAuthorization {
  const [scheme, parameter] = splitScheme(header ?? '');
  if (scheme !== 'basic') return { ...nothing, scheme, wellFormed: scheme !== 'other' };
  if (parameter.length > maxHeaderLength) return malformed('too-long');
  if (parameter === '') return malformed('empty');
  if (!isBase64(parameter)) return malformed('not-base64');

  // Node's decoder takes the URL alphabet and missing padding too.
  const bytes = Buffer.from(parameter, 'base64');
  const colon = bytes.indexOf(0x3a);
  if (colon === -1) return malformed('no-colon');
  return {
    scheme,
    wellFormed: true,
    username: bytes.subarray(0, colon),
    password: bytes.subarray(colon + 1),
    problem: null,
  };
}

/** What may be kept of a password. */
export function passwordShape(password: Buffer): NonNullable<Authorization['password']> {
  return {
    length: password.length,
    looksHex:
      password.length >= minHexLength &&
      password.length % 2 === 0 &&
      /^[0-9a-f]+$/i.test(password.toString('latin1')),
    validUtf8: isUtf8(password),
    hasColon: password.includes(0x3a),
  };
}

/** How the Basic username relates to the identity in the URL; null when the URL holds none. */
export function usernameMatch(
  username: Buffer,
  identity: string | null,
  rawIdentity: string | null,
): UsernameMatch | null {
  if (username.length === 0) return 'empty';
  if (identity === null) return null;
  if (username.equals(Buffer.from(identity))) return 'same';

  const sent = inertText(username, 1024);
  if (sent === identity) return 'same';
  if (sent === rawIdentity || percentDecoded(sent) === identity) return 'percent-encoded';
  if (foldCase(sent) === foldCase(identity)) return 'other-case';
  if (isTrimmedEqual(sent, identity)) return 'trimmed';
  return identityKey(sent) === identityKey(identity) ? 'separators' : 'different';
}

const nothing = {
  scheme: 'none',
  wellFormed: true,
  username: null,
  password: null,
  problem: null,
} as const;

function malformed(problem: BasicAuthorization['problem']): BasicAuthorization {
  return { ...nothing, scheme: 'basic', wellFormed: false, problem };
}

function splitScheme(header: string): [BasicAuthorization['scheme'], string] {
  const text = header.slice(0, maxHeaderLength + 100).trim();
  if (text === '') return ['none', ''];
  const space = text.search(/\s/);
  const name = (space === -1 ? text : text.slice(0, space)).toLowerCase();
  const parameter = space === -1 ? '' : text.slice(space).trim();
  if (name === 'basic' || name === 'bearer' || name === 'digest') return [name, parameter];
  return ['other', parameter];
}

function isBase64(text: string): boolean {
  return /^[a-z0-9+/_-]+={0,2}$/i.test(text) && text.replace(/=+$/, '').length % 4 !== 1;
}

function isTrimmedEqual(sent: string, identity: string): boolean {
  const trim = (text: string) => text.replace(/^(?:\s|\\x..)+|(?:\s|\\x..)+$/g, '');
  return foldCase(trim(sent)) === foldCase(trim(identity));
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true });

function isUtf8(bytes: Buffer): boolean {
  try {
    strictDecoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
